"""What the process keeps others from seeing: files for this user only, no core dumps, no looking into its
memory.
"""

import os
import sys

_PR_SET_DUMPABLE = 4


def harden() -> None:
    """Files that are made from now on are 0600, and a crash leaves no image of the memory."""
    os.umask(0o077)
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def hide_memory() -> bool:
    """Close /proc/PID/mem to other programs of the same user (Linux); says whether that was done."""
    if sys.platform != "linux":
        return False
    import ctypes

    return bool(ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) == 0)
