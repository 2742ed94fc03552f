"""`python -m builder` is the `digest` command."""

from builder.cli.app import main

if __name__ == "__main__":
    main()
