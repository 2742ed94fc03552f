"""How long properties are tried: DIGEST_LONG=1 tries many more examples, chosen anew each time."""

import os

from hypothesis import HealthCheck, settings

COMMON = settings(deadline=None, suppress_health_check=list(HealthCheck), print_blob=True)

settings.register_profile("short", COMMON, max_examples=5, derandomize=True, database=None)
settings.register_profile("long", COMMON, max_examples=300)
settings.load_profile("long" if os.environ.get("DIGEST_LONG") else "short")
