"""What a batch leaves when the power fails at any moment: nothing under a final name that was not on the disk, and the same command again
gives what an undisturbed run gives.

usage: power_loss.py PROGRAM [STATES]
Takes strace; skipped without it. One run is traced. Of its calls every one before a syncfs is on the disk for sure; of those behind the last
one before the power fails, each may have reached the disk or not, files without a part of their content among them. STATES such disks,
chosen at random, are built, and the command is run over each.
"""
import os, pathlib, random, re, shutil, subprocess, sys, tempfile

FILES = 60
MEMORY = '/dev/shm' if os.path.isdir('/dev/shm') else None  # where a sync waits for no disk
REPORT = '江夏区人民政府{}年法治政府建设情况报告\n{}年，江夏区扎实推进法治政府建设。\n一、主要举措和成效\n（一）规范执法。办理案件{}件。\n'
CALL = re.compile(r'(\w+)\((.*)\) *= (-?\d+)')
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob('*'))
            if path.is_file() and not path.name.startswith(('journal', 'lock'))}


def unquoted(text):
    return re.sub(rb'\\(x[0-9a-f]{2}|.)', lambda m: bytes([int(m[1][1:], 16)]) if m[1][:1] == b'x' else m[1], text.encode())


def whole_lines(log):
    """A call that another thread's came between stands on two lines; it counts where it ends."""
    begun = {}
    for line in log.splitlines():
        thread, _, text = line.partition(' ')
        text = text.strip()
        if text.endswith('<unfinished ...>'):
            begun[thread] = text.removesuffix('<unfinished ...>').rstrip()
        elif text.startswith('<... '):
            yield begun.pop(thread, '') + text.partition('resumed>')[2]
        else:
            yield text


def calls_of(log, root):
    """What was done below `root`, in order: (what, path, bytes or other path)."""
    names, found = {}, []
    for line in whole_lines(log):
        call = CALL.match(line)
        if not call or int(call[3]) < 0:
            continue
        name, arguments, result = call[1], call[2], int(call[3])
        strings = [unquoted(text) for text in QUOTED.findall(arguments)]
        number = int(re.match(r'-?\d*', arguments)[0] or -1)
        if name == 'openat':
            names[result] = strings[0].decode()
        elif name in ('fsync', 'fdatasync'):
            found.append(('sync', names.get(number, ''), None))
        elif name == 'syncfs':
            found.append(('all', '', None))
        elif name == 'write':
            found.append(('write', names.get(number, ''), strings[0]))
        elif name in ('rename', 'renameat', 'renameat2'):
            found.append(('rename', strings[0].decode(), strings[1].decode()))
        elif name == 'mkdir':
            found.append(('mkdir', strings[0].decode(), None))
        elif name in ('unlink', 'rmdir'):
            found.append((name, strings[0].decode(), None))
    return [call for call in found if call[0] == 'all' or call[1].startswith(root)]


def unsynced_names(calls):
    """Files that got their final name before all that was written to them was on the disk."""
    dirty, bad = set(), []
    for what, path, other in calls:
        if what == 'write':
            dirty.add(path)
        elif what == 'all':
            dirty.clear()
        elif what == 'sync':
            dirty.discard(path)
        elif what == 'rename':
            if path in dirty:
                bad.append(other)
            dirty.discard(path)
    return bad


def disk_after(calls, cut, chance, folder):
    """Builds below `folder` what the disk may hold when the power fails behind `cut` calls."""
    last_all = max((i for i in range(cut) if calls[i][0] == 'all'), default=-1)
    synced = {}  # path → index of its last own sync
    for i in range(cut):
        if calls[i][0] == 'sync':
            synced[calls[i][1]] = i
    for i in range(cut):
        what, path, other = calls[i]
        sure = i <= last_all or (what == 'write' and i <= synced.get(path, -1))
        if not sure and chance.random() < 0.5:
            continue
        target = folder / path
        if what == 'mkdir':
            target.mkdir(parents=True, exist_ok=True)
        elif what == 'write':
            target.parent.mkdir(parents=True, exist_ok=True)
            kept = other if sure or chance.random() < 0.5 else other[:chance.randrange(len(other) + 1)] + bytes(chance.choice((0, 50)))
            with target.open('ab') as file:
                file.write(kept)
        elif what == 'rename' and target.exists():
            (folder / other).parent.mkdir(parents=True, exist_ok=True)
            target.rename(folder / other)
        elif what == 'unlink':
            target.unlink(missing_ok=True)
        elif what == 'rmdir' and target.exists() and not any(target.iterdir()):
            target.rmdir()


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    states = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    if not shutil.which('strace'):
        print('skipped: strace is missing')
        sys.exit(77)
    bad = 0
    for output in ('out', 'all.jsonl'):
        with tempfile.TemporaryDirectory(dir=MEMORY) as scratch:
            scratch = pathlib.Path(scratch)
            first = scratch / 'first'
            for i in range(FILES):
                path = first / f'in/{i % 3}/{i}.txt'
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(REPORT.format(2000 + i % 25, 2000 + i % 25, i), encoding='utf-8')
            command = [str(program), 'batch', 'in', '-q', '-j', '1', '-o', output]
            traced = ['strace', '-f', '-xx', '-s', '10000000', '-o', str(scratch / 'log'), '-e',
                      'trace=openat,write,fsync,fdatasync,syncfs,rename,renameat,renameat2,mkdir,unlink,rmdir', *command]
            if subprocess.run(traced, cwd=first).returncode != 0:
                print('skipped: strace cannot trace here')
                sys.exit(77)
            root = 'out' if output == 'out' else ''
            calls = [call for call in calls_of((scratch / 'log').read_text(), root) if not call[1].startswith(('/', 'in/'))]
            renames = sum(call[0] == 'rename' for call in calls)
            if unsynced := unsynced_names(calls):
                bad += 1
                print(f'-o {output}: named before their content was on the disk: {unsynced[:5]}')
            expected = tree(first)
            chance = random.Random(output)
            for state in range(states):
                cut = chance.randrange(len(calls) + 1)
                disk = scratch / f'disk{state}'
                shutil.copytree(first / 'in', disk / 'in', copy_function=shutil.copy2)
                disk_after(calls, cut, chance, disk)
                ended = subprocess.run(command, cwd=disk, capture_output=True, text=True)
                found = tree(disk)
                if ended.returncode != 0 or found != expected:
                    bad += 1
                    names = [name for name in set(found) | set(expected) if found.get(name) != expected.get(name)]
                    print(f'-o {output}: after {cut} of {len(calls)} calls: exit code {ended.returncode}, {names[:5]} differ {ended.stderr[-300:]}')
                shutil.rmtree(disk)
            print(f'-o {output}: {len(calls)} calls, {renames} files named, {states} disks after a loss of power')
    sys.exit(1 if bad else 0)


if __name__ == '__main__':
    main()
