"""Policy Digest: newspaper pages in, a bilingual site out. Start reading at builder/pipeline.py."""
