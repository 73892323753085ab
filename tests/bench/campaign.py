#!/usr/bin/env python3
"""How much CPU and memory a campaign takes; run by hand, see docs/explanation/measurements.md.

    campaign.py PROGRAM REPOSITORY [--recipients N] [--jobs N]
"""

import argparse
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "campaign"))
import trees  # noqa: E402


def sample_memory(pid, peaks, stop):
    """The resident memory of the process and of those that it started, in kB, by process."""
    while not stop.is_set():
        for status in pathlib.Path("/proc").glob("[0-9]*/status"):
            try:
                fields = dict(line.split(":\t", 1) for line in status.read_text().splitlines() if ":\t" in line)
            except (OSError, ValueError):
                continue
            if int(fields["Pid"]) == pid or int(fields["PPid"]) == pid:
                if "VmRSS" in fields:
                    peaks.setdefault(fields["Pid"], []).append(int(fields["VmRSS"].split()[0]))
        time.sleep(0.1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("repository")
    parser.add_argument("--recipients", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        campaign = trees.copy_campaign(options.repository, folder, options.recipients)
        start = time.monotonic()
        process = subprocess.Popen([os.path.abspath(options.program), "batch", str(campaign), "-o", str(folder / "out"),
                                    "--jobs", str(options.jobs)], stderr=subprocess.DEVNULL)
        peaks, stop = {}, threading.Event()
        sampler = threading.Thread(target=sample_memory, args=(process.pid, peaks, stop))
        sampler.start()
        code = process.wait()
        stop.set()
        sampler.join()
        wall = time.monotonic() - start
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = used.ru_utime + used.ru_stime
        print(f"{options.recipients} items, {options.jobs} processes: exit code {code}, {wall:.1f} s of wall time, "
              f"{cpu:.1f} s of CPU ({used.ru_utime:.1f} user, {used.ru_stime:.1f} system), "
              f"{1000 * cpu / options.recipients:.1f} ms an item")
        for pid, sizes in sorted(peaks.items()):
            # Warm after a tenth of the run: every font that is needed has been read.
            tenth, last = sizes[len(sizes) // 10], sizes[-2 if len(sizes) > 1 else -1]
            print(f"  process {pid}: at most {max(sizes) / 1024:.1f} MiB; after a tenth {tenth / 1024:.1f} MiB, at the end "
                  f"{last / 1024:.1f} MiB")


if __name__ == "__main__":
    main()
