"""Takes rights away from a process of ours, for good: files, network, new programs, other processes.

Lean code that runs at elaboration time (a macro, a tactic, `#eval`) can do what its process can do. Three layers,
each used where the kernel has it: resource limits, Landlock (files, TCP, signals) and a filter of system calls.
"""

import ctypes
import errno
import os
import platform
import resource
import signal
import struct
import sys
from dataclasses import dataclass
from pathlib import Path

_LARGEST_FILE = 256 * 1024 * 1024

_libc = ctypes.CDLL(None, use_errno=True)

_SET_PARENT_DEATH_SIGNAL, _SET_NO_NEW_PRIVILEGES, _SET_SECCOMP, _SECCOMP_FILTER = 1, 38, 22, 2

# Landlock (linux/landlock.h). System call numbers are the same on all machines.
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION_FLAG, _RULE_PATH_BENEATH = 1, 1
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR, _REMOVE_FILE, _MAKE_FILE, _TRUNCATE = 1, 2, 4, 8, 32, 256, 1 << 14
_NET_BIND_AND_CONNECT = 3
_SCOPE_ABSTRACT_SOCKETS_AND_SIGNALS = 3
# How many file rights each version of the interface knows.
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}

# Numbers of x86-64 system calls that no elaboration needs.
_DENIED = {
    "socket": 41, "connect": 42, "accept": 43, "sendto": 44, "sendmsg": 46, "bind": 49, "listen": 50,
    "socketpair": 53, "fork": 57, "vfork": 58, "execve": 59, "ptrace": 101, "setpgid": 109, "setsid": 112,
    "chmod": 90, "fchmod": 91, "chown": 92, "fchown": 93, "lchown": 94, "utime": 132, "setpriority": 141,
    "sched_setscheduler": 144, "setxattr": 188, "lsetxattr": 189, "fsetxattr": 190, "removexattr": 197,
    "lremovexattr": 198, "fremovexattr": 199, "sched_setaffinity": 203, "utimes": 235, "ioprio_set": 251,
    "fchownat": 260, "futimesat": 261, "fchmodat": 268, "utimensat": 280, "fchmodat2": 452,
    "personality": 135, "pivot_root": 155, "chroot": 161, "mount": 165, "umount2": 166, "swapon": 167,
    "swapoff": 168, "reboot": 169, "sethostname": 170, "init_module": 175, "delete_module": 176, "add_key": 248,
    "request_key": 249, "keyctl": 250, "unshare": 272, "accept4": 288, "perf_event_open": 298, "setns": 308,
    "sendmmsg": 307, "process_vm_readv": 310, "process_vm_writev": 311, "kcmp": 312, "finit_module": 313,
    "memfd_create": 319, "kexec_file_load": 320, "bpf": 321, "execveat": 322, "userfaultfd": 323,
    "io_uring_setup": 425, "io_uring_enter": 426, "io_uring_register": 427, "open_tree": 428, "move_mount": 429,
    "fsopen": 430, "pidfd_open": 434, "pidfd_getfd": 438, "pidfd_send_signal": 424, "memfd_secret": 447,
}  # fmt: skip
_TO_ITSELF_ONLY = {
    "kill": 62, "tkill": 200, "tgkill": 234, "rt_sigqueueinfo": 129, "rt_tgsigqueueinfo": 297, "prlimit64": 302
}  # fmt: skip
_PRLIMIT = _TO_ITSELF_ONLY["prlimit64"]  # process 0 is the caller
_CLONE, _CLONE3, _CLONE_THREAD = 56, 435, 0x10000
_X32_BIT, _AUDIT_X86_64 = 0x40000000, 0xC000003E
_ALLOW, _FAIL_EPERM, _FAIL_ENOSYS = 0x7FFF0000, 0x50000 | errno.EPERM, 0x50000 | errno.ENOSYS
_LOAD, _JUMP_EQUAL, _JUMP_AT_LEAST, _JUMP_IF_BITS, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_AT_NUMBER, _AT_MACHINE, _AT_FIRST_ARGUMENT = 0, 4, 16


@dataclass(frozen=True, slots=True)
class Rights:
    """What a sandboxed process may still do with files: `read` and `write` are folders (everything below them)."""

    read: tuple[Path, ...] = ()
    write: tuple[Path, ...] = ()


def confine(rights: Rights) -> tuple[str, ...]:
    """Confine this process and all it may start; irrevocable. Returns the layers that are in force, in words."""
    layers = ["no core dumps", "no large files"]
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST_FILE, _LARGEST_FILE))
    if not sys.platform.startswith("linux"):
        return tuple(layers)
    _call("prctl", _libc.prctl(_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0))
    layers.append("no new privileges")
    version = _libc.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _VERSION_FLAG)
    if version >= 1:
        layers.extend(_landlock(rights, version))
    if platform.machine() == "x86_64" and _seccomp():
        layers.append("system calls filtered (no sockets, no new programs or processes, no tracing)")
    return tuple(layers)


def die_with_parent(parent: int, by: signal.Signals = signal.SIGKILL) -> None:
    """Have the kernel signal this process when `parent` (a process id) ends; end it now if that has happened."""
    if sys.platform.startswith("linux"):
        _call("prctl", _libc.prctl(_SET_PARENT_DEATH_SIGNAL, int(by), 0, 0, 0))
    if os.getppid() != parent:
        os._exit(1)


def _landlock(rights: Rights, version: int) -> list[str]:
    layers = ["files closed except the session's own folder"]
    handled = (1 << _FILE_RIGHTS.get(version, 16)) - 1
    network = _NET_BIND_AND_CONNECT if version >= 4 else 0
    scoped = _SCOPE_ABSTRACT_SOCKETS_AND_SIGNALS if version >= 6 else 0
    attributes = struct.pack("<QQQ", handled, network, scoped)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    ruleset = _call("landlock", _libc.syscall(_CREATE_RULESET, attributes, ctypes.c_size_t(size), 0))
    try:
        for folder in filter(Path.exists, rights.read):
            _open_folder(ruleset, folder, _READ_FILE | _READ_DIR)
        for folder in rights.write:
            allowed = _READ_FILE | _READ_DIR | _WRITE_FILE | _REMOVE_FILE | _MAKE_FILE | _TRUNCATE
            _open_folder(ruleset, folder, allowed & handled)
        _call("landlock", _libc.syscall(_RESTRICT_SELF, ruleset, 0))
    finally:
        os.close(ruleset)
    if network:
        layers.append("no TCP")
    if scoped:
        layers.append("no signals to other processes")
    return layers


def _open_folder(ruleset: int, folder: Path, allowed: int) -> None:
    descriptor = os.open(folder, os.O_PATH | os.O_CLOEXEC)
    try:
        rule = struct.pack("<Qi", allowed, descriptor)
        _call("landlock", _libc.syscall(_ADD_RULE, ruleset, _RULE_PATH_BENEATH, rule, 0))
    finally:
        os.close(descriptor)


def _seccomp() -> bool:
    program = b"".join(_filter(os.getpid()))
    buffer = ctypes.create_string_buffer(program)
    header = struct.pack("<HxxxxxxQ", len(program) // 8, ctypes.addressof(buffer))
    return bool(_libc.prctl(_SET_SECCOMP, _SECCOMP_FILTER, header, 0, 0) == 0)


def _filter(own_process: int) -> list[bytes]:
    """The filter as instructions: (operation, jump if true, jump if false, operand)."""
    steps = [
        _step(_LOAD, 0, 0, _AT_MACHINE),
        _step(_JUMP_EQUAL, 1, 0, _AUDIT_X86_64),
        _step(_RETURN, 0, 0, _FAIL_EPERM),
        _step(_LOAD, 0, 0, _AT_NUMBER),
        _step(_JUMP_AT_LEAST, 0, 1, _X32_BIT),
        _step(_RETURN, 0, 0, _FAIL_EPERM),
        # The C library asks for threads by `clone3` and falls back to `clone`, whose flags a filter can read.
        _step(_JUMP_EQUAL, 0, 1, _CLONE3),
        _step(_RETURN, 0, 0, _FAIL_ENOSYS),
        _step(_JUMP_EQUAL, 0, 4, _CLONE),
        _step(_LOAD, 0, 0, _AT_FIRST_ARGUMENT),
        _step(_JUMP_IF_BITS, 0, 1, _CLONE_THREAD),
        _step(_RETURN, 0, 0, _ALLOW),
        _step(_RETURN, 0, 0, _FAIL_EPERM),
    ]
    for number in _TO_ITSELF_ONLY.values():
        steps += [
            _step(_JUMP_EQUAL, 0, 5, number),
            _step(_LOAD, 0, 0, _AT_FIRST_ARGUMENT),
            _step(_JUMP_EQUAL, 1, 0, own_process),
            _step(_JUMP_EQUAL, 0, 1, 0 if number == _PRLIMIT else own_process),
            _step(_RETURN, 0, 0, _ALLOW),
            _step(_RETURN, 0, 0, _FAIL_EPERM),
        ]
    for number in _DENIED.values():
        steps += [_step(_JUMP_EQUAL, 0, 1, number), _step(_RETURN, 0, 0, _FAIL_EPERM)]
    steps.append(_step(_RETURN, 0, 0, _ALLOW))
    return steps


def _step(operation: int, if_true: int, if_false: int, operand: int) -> bytes:
    return struct.pack("<HBBI", operation, if_true, if_false, operand)


def _call(what: str, result: int) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return int(result)
