"""`python -m builder` is the `digest` command."""

from builder.cli import main

if __name__ == "__main__":
    main()
