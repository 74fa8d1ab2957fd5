"""A separate Ray for a test: prints its address and runs until its standard input ends."""

import sys

import ray

if __name__ == "__main__":
    context = ray.init(num_cpus=2, include_dashboard=False, object_store_memory=300_000_000, log_to_driver=False)
    sys.stdout.write(f"{context.address_info['address']}\n")
    sys.stdout.flush()
    sys.stdin.read()
    ray.shutdown()
