"""launch.py COMMAND...: runs a command and prints what it cost, as JSON on standard output; what the command prints is dropped. A process of its own, for the system counts into a program's peak memory what the process held that
started it; this one holds next to nothing. So it imports next to nothing."""
import os
import sys
import time

null = os.open(os.devnull, os.O_RDWR)
began = time.perf_counter()
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, 0), (os.POSIX_SPAWN_DUP2, null, 1)])
_, status, usage = os.wait4(child, 0)
seconds = time.perf_counter() - began
sys.stdout.write('{"code": %d, "seconds": %r, "cpu": %r, "memory": %r}' % (os.waitstatus_to_exitcode(status), seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6))
