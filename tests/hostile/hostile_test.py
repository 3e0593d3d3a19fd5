"""Hands hostile documents to reportx: each must end within two seconds of processor time and 256 MiB, with one of the errors that the case allows, and
without opening anything but itself.

usage: hostile_test.py PROGRAM [--without-limits] [--only WORD] [--keep FOLDER]
--without-limits: time and memory are not looked at, for sanitized builds. A DOCX may take no child, so its run is also traced with
strace where that is installed and allowed.
"""
import json, os, pathlib, re, shutil, subprocess, sys, tempfile, threading

SECONDS, MEBIBYTES = 2, 256  # of processor time: the machine may have other work
HANGING = 60  # seconds by the clock
CONVERTER_SECONDS = 30  # a PDF is pdftotext's work, whose limits are its own
OWN_FILES = re.compile(r'^(/lib|/usr/lib|/etc/ld\.so|/usr/share/locale|/etc/localtime|/proc/self/(fd|maps)|/sys/fs/cgroup|/dev/null)')


def run(command):
    """(exit code, standard error, seconds of processor time, MiB at most) of a command; one that hangs is killed."""
    with tempfile.TemporaryFile() as err:
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=err)
        watch = threading.Timer(HANGING, child.kill)
        watch.start()
        _, status, usage = os.wait4(child.pid, 0)
        watch.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        err.seek(0)
        return child.returncode, err.read().decode(errors='replace'), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def faults_of(program, path, codes, limited):
    """What a case is not as it should be, in words."""
    code, err, seconds, mebibytes = run([program, 'parse', str(path)])
    told = re.findall(r'\[(RX\d+)\]\n', err)
    result = 'ok' if code == 0 else told[-1] if code == 3 and told else f'exit code {code}: {err[-300:]}'
    if result not in codes:
        yield f'{result}, not {" or ".join(codes)}: {err[-200:]}'
    if limited and seconds > (CONVERTER_SECONDS if is_pdf(path) else SECONDS):
        yield f'{seconds:.1f} s'
    if limited and mebibytes > MEBIBYTES:
        yield f'{mebibytes:.0f} MiB'


def is_pdf(path):
    with open(path, 'rb') as file:
        return file.read(4) == b'%PDF'


def foreign_files(program, path):
    """Files that the program opens and hosts that it connects to, but for its own libraries and the document; None without strace."""
    log = path.with_suffix('.trace')
    done = subprocess.run(['strace', '-f', '-o', log, '-e', 'trace=open,openat,openat2,connect,execve', program, 'parse', str(path)],
                          capture_output=True)
    if not log.exists() or b'ptrace' in done.stderr:
        return None
    lines = log.read_text(errors='replace').splitlines()
    opened = [m[1] for line in lines if (m := re.search(r'open(?:at2?)?\((?:AT_FDCWD, )?"([^"]*)"', line)) and 'ENOENT' not in line]
    foreign = [name for name in opened if not OWN_FILES.match(name) and name != str(path)]
    foreign += [line for line in lines if 'connect(' in line]
    return foreign + [line for line in lines[1:] if 'execve(' in line]


def main():
    arguments = sys.argv[1:]
    option = lambda name: arguments[arguments.index(name) + 1] if name in arguments else None
    program, limited, only = arguments[0], '--without-limits' not in arguments, option('--only')
    traced = shutil.which('strace') is not None and limited
    count = bad = 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(option('--keep') or scratch)
        folder.mkdir(exist_ok=True)
        # By a process of its own: what this one has in memory counts as its children's.
        subprocess.run([sys.executable, pathlib.Path(__file__).with_name('cases.py'), folder], check=True)
        for name, file_name, codes in json.loads((folder / 'cases.json').read_text()):
            if only and only not in name:
                continue
            path = folder / file_name
            faults = list(faults_of(program, path, codes, limited))
            if traced and not is_pdf(path) and 'cut off' not in name:
                foreign = foreign_files(program, path)
                traced = foreign is not None
                faults += [f'opens {what}' for what in foreign or []]
            count, bad = count + 1, bad + bool(faults)
            for fault in faults:
                print(f'{name}: {fault}')
    how = 'traced' if traced else 'not traced, strace is missing or not allowed' if limited else 'without limits'
    print(f'{count} hostile documents ({how}): {bad} with faults')
    sys.exit(1 if bad or not count else 0)


if __name__ == '__main__':
    main()
