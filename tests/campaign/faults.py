"""Disturbs a campaign as machines and people do.

    faults.py PROGRAM REPOSITORY [--recipients N] [--rounds N] [--seed N]

A full disk, a limit of the system, being asked to stop, a second run in the folder, recipients that nothing can be made for:
no file is ever visible that is not whole, every run says by its exit code how it ended, and going on ends in the folder of a
run that nobody disturbed.
"""

import argparse
import csv
import os
import pathlib
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time

import trees

KIB = 1024


class Campaign:
    def __init__(self, program, repository, folder, recipients):
        self.program = os.path.abspath(program)
        self.folder = folder
        self.file = trees.copy_campaign(repository, folder, recipients)
        self.faults = 0
        self.run(folder / "calm")
        self.wanted = trees.tree(folder / "calm")

    def line(self, out, *more):
        return [self.program, "batch", str(self.file), "-o", str(out), *more]

    def run(self, out, *more, code=0, **options):
        ran = subprocess.run(self.line(out, *more), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)
        self.check(ran.returncode == code, f"{out.name} {' '.join(more)}: exit code {ran.returncode}, not {code}: {ran.stderr}")
        return ran.stdout + ran.stderr

    def check(self, good, message):
        if not good:
            print(message)
            self.faults += 1

    def check_whole(self, out, when):
        """Whatever is visible is as it will be in the end; what was not finished has another name."""
        for path, digest in trees.tree(out).items():
            is_unfinished = path.rpartition("/")[2].startswith(".briefwright-")
            self.check(is_unfinished or self.wanted.get(path) == digest, f"{when}: {path} is partial or wrong")
        self.check(not (out / "manifest.json").exists(), f"{when}: there is a manifest")

    def check_end(self, out, when):
        self.run(out, "--resume")
        self.check(trees.compare(when, trees.tree(out), self.wanted), f"{when}: another folder")
        self.check(not trees.leftovers(out), f"{when}: left: {trees.leftovers(out)}")

    def is_full_told(self, said, out, when):
        self.check("E0806" in said and str(out) in said and "hint: " in said, f"{when}: said {said}")


def mount(point, size):
    point.mkdir()
    return subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "none", str(point)],
                          stderr=subprocess.DEVNULL).returncode == 0


def full_disk(campaign, rng, rounds):
    """Disks of many sizes, from none at all to one that lacks little."""
    needed = sum(path.stat().st_size for path in (campaign.folder / "calm").rglob("*") if path.is_file()) // KIB
    sizes = [8, 24] + [rng.randrange(32, int(needed * 0.95)) // 4 * 4 for _ in range(rounds - 2)]
    for number, size in enumerate(sizes):
        point = campaign.folder / f"disk-{number}"
        if not mount(point, size):
            print("skipped: no small disk can be mounted here")
            return 0
        try:
            when = f"a disk of {size} KiB"
            out = point / "out"
            campaign.is_full_told(campaign.run(out, "--jobs", rng.choice("12"), code=5), out, when)
            if out.exists():
                campaign.check_whole(out, when)
            subprocess.run(["mount", "-o", f"remount,size={needed * 4}k", str(point)], check=True)
            campaign.check_end(out, when)
        finally:
            subprocess.run(["umount", str(point)], check=True)
    return len(sizes)


def limited_files(campaign):
    """No file may be larger than the system allows. Needs no rights."""
    for size in (1, 8, 30, 200):
        out = campaign.folder / f"limit-{size}"
        said = campaign.run(
            out, code=5, restore_signals=False,  # Python ignores SIGXFSZ, so that the write fails
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size * KIB, size * KIB)))
        campaign.check("larger than the system allows" in said, f"a limit of {size} KiB: said {said}")
        campaign.check_whole(out, f"a limit of {size} KiB")
        campaign.check_end(out, f"a limit of {size} KiB")


def valid_journals(out):
    """Every line of every journal is whole, but for a last one."""
    for journal in (out / trees.STATE).glob("*.jsonl"):
        for line in journal.read_text(encoding="utf-8").split("\n")[:-1]:
            entry = line[line.index('"entry":') + len('"entry":'):-1]
            if not line.startswith('{"sum":"' + trees.text_digest(entry)[:16]):
                return False
    return True


def asked_to_stop(campaign, rng, rounds):
    start = time.monotonic()
    campaign.run(campaign.folder / "timed")
    calm = time.monotonic() - start
    stopped = 0
    longest = 0.0
    for number in range(rounds):
        asked, code = rng.choice(((signal.SIGINT, 130), (signal.SIGTERM, 143)))
        jobs = rng.choice("12")
        out = campaign.folder / f"stopped-{number}"
        process = subprocess.Popen(campaign.line(out, "--jobs", jobs), stderr=subprocess.PIPE, text=True)
        while process.poll() is None and not (out / trees.STATE / "plan.json").exists():
            time.sleep(0.001)
        time.sleep(rng.uniform(0, 0.7 * calm))
        process.send_signal(asked)
        start = time.monotonic()
        said = process.communicate()[1]
        took = time.monotonic() - start
        longest = max(longest, took)
        when = f"{asked.name} with {jobs} jobs"
        campaign.check(took < 2, f"{when}: took {took:.1f} s")
        if process.returncode == code:
            stopped += 1
            campaign.check("stopped; go on with --resume" in said, f"{when}: said {said}")
            campaign.check_whole(out, when)
        else:
            campaign.check(process.returncode == 0 and (out / "manifest.json").exists(),
                           f"{when}: exit code {process.returncode}: {said}")
        campaign.check(valid_journals(out), f"{when}: a line of a journal is damaged")
        campaign.check_end(out, when)
    campaign.check(stopped > 0, "no run was stopped before its end")
    return stopped, longest


def two_runs(campaign, rounds):
    """The second run is refused at once, by one process or by several, and the first does not notice."""
    refused = 0
    longest = 0.0
    for number in range(rounds):
        out = campaign.folder / f"two-{number}"
        first = subprocess.Popen(campaign.line(out), stderr=subprocess.PIPE, text=True)
        while first.poll() is None and not list((out / trees.STATE).glob("shard-*.jsonl")):
            time.sleep(0.001)
        os.kill(first.pid, signal.SIGSTOP)  # so that it is still at work
        start = time.monotonic()
        more = (("--resume",), ("--jobs", "2"), ("--shard", "0/2"), ())[number % 4]
        said = campaign.run(out, *more, code=5)
        longest = max(longest, time.monotonic() - start)
        refused += "E1412" in said
        os.kill(first.pid, signal.SIGCONT)
        said = first.communicate()[1]
        campaign.check(first.returncode == 0, f"the first of two runs: exit code {first.returncode}: {said}")
        campaign.check(trees.tree(out) == campaign.wanted, "the first of two runs made another folder")
    campaign.check(refused == rounds, f"{refused} of {rounds} second runs said that the folder is in use")
    campaign.check(longest < 2, f"a second run took {longest:.1f} s to refuse")
    return refused


def poisoned(campaign, rng):
    """One in a hundred cannot be made, for a letter that no face has: nothing else changes by a byte."""
    path = campaign.file.parent / "sample-recipients.csv"
    text = path.read_text(encoding="utf-8")
    head, *rows = list(csv.reader(text.splitlines()))
    sick = rng.sample(rows, max(1, len(rows) // 100))
    for row in sick:
        row[1] += " \U000103a0"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([head, *rows])
    ids = {row[0] for row in sick}
    of_all = {"drafts.mbox", "manifest.json", "review.csv", "review.html", "SHA256SUMS"}
    wanted = {name: digest for name, digest in campaign.wanted.items()
              if name not in of_all and not any(pathlib.Path(name).stem.endswith("-" + id) for id in ids)}
    for jobs in "12":
        out = campaign.folder / f"poisoned-{jobs}"
        said = campaign.run(out, "--jobs", jobs, code=1)
        campaign.check(f"{len(sick)} failed" in said, f"poisoned: said {said}")
        got = {name: digest for name, digest in trees.tree(out).items() if name not in of_all}
        campaign.check(trees.compare(f"poisoned, {jobs} jobs", got, wanted), "poisoned: another folder")
        campaign.check((out / "manifest.json").exists(), "poisoned: no manifest")
    path.write_text(text, encoding="utf-8")
    out = campaign.folder / "poisoned-1"
    campaign.check_end(out, "poisoned, then healed")
    return len(sick)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("repository")
    parser.add_argument("--recipients", type=int, default=24)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as name:
        campaign = Campaign(options.program, options.repository, pathlib.Path(name), options.recipients)
        disks = full_disk(campaign, rng, max(3, options.rounds // 2))
        limited_files(campaign)
        stopped, longest = asked_to_stop(campaign, rng, options.rounds // 2)
        refused = two_runs(campaign, options.rounds)
        sick = poisoned(campaign, rng)
        print(f"full disks: {disks}, runs stopped: {stopped} (the slowest in {longest:.2f} s), second runs refused: {refused}, "
              f"recipients poisoned: {sick}, faults: {campaign.faults}")
        return 1 if campaign.faults else 0


if __name__ == "__main__":
    sys.exit(main())
