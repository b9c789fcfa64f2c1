"""Make the weights of `checklist/classifier` from labelled letters. Not part of the product: nothing imports it."""

import os

# JAX reads these when it is imported. One thread a process, for how a sum is shared out must not depend on the machine;
# double precision, so that rounding, which differs between machines, stays far below a step of the weights.
os.environ["JAX_PLATFORMS"] = "cpu"
os.environ["JAX_ENABLE_X64"] = "1"
os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
