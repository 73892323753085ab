#!/usr/bin/env python3
"""Briefwright beside its peers on the same two documents, in one run.

    run.py PROGRAM FLOOR --kit KIT --work WORK [--rounds 9] [--rounds-long 3] [--quick] [--only NAME,NAME]

PROGRAM is the program and FLOOR is floor_bench, both of the release build. KIT is the folder of the peer benchmark; its
own prepare.sh must have filled WORK. What the peers run is taken from its bench.py, so that nothing of it is here.

Cold runs go round-robin over all, so that a busy moment meets all of them. Warm loops follow, ours next to Typst's. The
figure is CPU time, user and system. Prints one table and writes WORK/peers.json.
"""

import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import table
import workspaces

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parents[2]
OURS = "briefwright"
FLOOR = "floor of our pages"
IN_MEMORY = "/dev/shm"  # where a system has it, a file system in memory: loops of peers write no files


def kit_parts(kit, work, quick, only):
    """The commands and the stopwatch of the kit's bench.py: all of it up to where it begins to run."""
    source = (kit / "bench.py").read_text(encoding="utf-8")
    head = source[:source.index("\nR = dict(load_start")]
    arguments, sys.argv = sys.argv, ["bench.py", str(work)] + (["--quick"] if quick else []) + (
        ["--only", ",".join(only)] if only else [])
    parts = {"__file__": str(kit / "bench.py"), "__name__": "kit"}
    try:
        exec(compile(head, str(kit / "bench.py"), "exec"), parts)  # pylint: disable=exec-used
    finally:
        sys.argv = arguments
    return parts


def timed(command, folder):
    """Wall and CPU time in ms, and the largest resident memory in MB, of one process and those it waited for."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    return 1e3 * wall, 1e3 * (used.ru_utime + used.ru_stime), used.ru_maxrss / 1024, status


class Ours:
    """The program's own commands, over workspaces that are written anew from the kit's data."""

    def __init__(self, program, floor, kit, work, recipients):
        self.program, self.floor, self.work = program, floor, work
        self.folder = work / "ours"
        self.out = work / "ours-out"
        self.recipients = recipients
        self.new_folders = []
        self.out.mkdir(exist_ok=True)
        workspaces.write_all(work / "data", self.folder, {
            "recipients": recipients, "unlike": recipients // 3,
            "prose": (kit / "paragraphs-en.txt").read_text(encoding="utf-8")})
        for name in ("S", "L"):
            pages = subprocess.run([program, "inspect", self.definition(name), "--stage", "pages"], check=True,
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
            (work / f"{name}.pages").write_bytes(pages)

    def definition(self, name):
        return str(self.folder / {"S": "brief/brief.toml", "L": "report/report.toml"}[name])

    def pdf(self, name):
        return self.out / {"S": "brief.pdf", "L": "report.pdf"}[name]

    def cold(self, name):
        return [self.program, "build", self.definition(name), "-o", str(self.pdf(name))]

    def replay(self, name, rounds):
        photos = [str(self.folder / "report/library/photos")] if name == "L" else []
        return [self.floor, str(self.work / f"{name}.pages"), str(rounds), str(REPOSITORY / "fonts"), *photos,
                "-o", str(self.work / f"out/{FLOOR}_{name}.pdf")]

    def new_folder(self, where):
        """ext4 looks for free inodes among all that were deleted in the last seconds, which no user does."""
        folder = tempfile.mkdtemp(dir=where)
        self.new_folders.append(folder)
        return folder

    def campaign(self, where):
        return [self.program, "batch", str(self.folder / "brief/campaign/like.toml"), "-o",
                self.new_folder(where) + "/like", "--jobs", "1"]

    def briefs(self, how, where):
        """PDFs and nothing else, as the loops of peers make them, but written."""
        return [self.program, "build", *map(str, sorted(self.folder.glob(how))), "-o", self.new_folder(where)]

    def reports(self, count):
        """The same report several times in one process: the definition under other names."""
        text = pathlib.Path(self.definition("L")).read_text(encoding="utf-8")
        paths = []
        for number in range(count):
            path = self.folder / f"report/report-{number}.toml"
            path.write_text(text.replace('id = "report"', f'id = "report-{number}"', 1), encoding="utf-8")
            paths.append(str(path))
        return [self.program, "build", *paths, "-o", str(self.out / "reports")]

    def warm(self):
        """What is measured warm: name, command and number of documents."""
        runs = [("L", self.reports(3), 3)]
        for where, suffix in [(self.out, ""), (IN_MEMORY, ", in memory")]:
            if os.access(where, os.W_OK):
                runs += [("S like" + suffix, self.briefs("alike/brief-*.toml", where), self.recipients),
                         ("S campaign" + suffix, self.campaign(where), self.recipients)]
                for name, how in [("S unlike", "apart/*/brief-*.toml"), ("S unlike, one library", "shared/brief-*.toml")]:
                    command = self.briefs(how, where)
                    runs.append((name + suffix, command, len(command) - 4))
        return runs

    def remove_new_folders(self):
        for folder in self.new_folders:
            shutil.rmtree(folder)
        self.new_folders.clear()


def spread(values):
    return {"med": statistics.median(values), "min": min(values), "max": max(values)}


def summary(runs, pdf, kit):
    return {"n": len(runs), "wall_ms": spread([run[0] for run in runs]), "cpu_ms": spread([run[1] for run in runs]),
            "rss_mb": max(run[2] for run in runs), "fail": sum(run[3] != 0 for run in runs), **kit["info"](str(pdf))}


def cold_runs(ours, kit, name, rounds):
    """Every tool once a round, ours first, last and in the middle in turn."""
    runs = {}
    peers = {tool: make(name) for tool, make in kit["COLD"].items()}
    order = [tool for tool, command in peers.items() if command]
    for number in range(rounds):
        place = number % 3 * len(order) // 2
        for tool in order[:place] + [OURS, FLOOR] + order[place:]:
            if tool == OURS:
                run = timed(ours.cold(name), ours.work)
            elif tool == FLOOR:
                run = timed(ours.replay(name, 1), ours.work)
            else:
                run = kit["once"](peers[tool], tool == "chromium")
            runs.setdefault(tool, []).append(run)
    pdfs = {tool: ours.pdf(name) if tool == OURS else ours.work / f"out/{tool}_{name}.pdf" for tool in runs}
    return {tool: summary(values, pdfs[tool], kit) for tool, values in runs.items()}


def warm_run_of_ours(command, documents, folder):
    wall, cpu, memory, status = timed(command, folder)
    return {"n": documents, "wall_ms": wall / documents, "cpu_ms": cpu / documents, "rss_mb": memory,
            "fail": int(status != 0)}


def warm_run_of_peer(command, folder):
    """The kit's loops print one line of JSON, each in the form of its tool; all CPU is counted, start included."""
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False)
    try:
        said = json.loads(done.stdout.strip().splitlines()[-1])
    except (IndexError, ValueError):
        return {"fail": 1, "error": (done.stderr or done.stdout)[-300:]}
    memory = said.get("rss_mb", said.get("pss_mb", 0))
    if "cpu_med" in said:
        return {"n": said["n"], "wall_ms": said["wall_med"], "cpu_ms": said["cpu_med"], "rss_mb": memory, "fail": 0}
    count = said["n"] if "n" in said else len(said["ms"])
    wall = said["wall_ms"] / count if "wall_ms" in said else statistics.median(said["ms"])
    return {"n": count, "wall_ms": wall, "cpu_ms": said["cpu_ms"] / count, "rss_mb": memory, "fail": 0}


def warm_runs(ours, kit, only, quick):
    out = {}
    for key, command in kit["WARM"].items():
        tool = key.split()[0]
        if key.startswith("typst S") and not key.endswith("untagged") or key == "typst L":
            wanted = {"typst S": ("S like", "S campaign"), "typst S caches cleared": ("S unlike",), "typst L": ("L",)}[key]
            for name, own, documents in ours.warm():
                if name.startswith(wanted):
                    out[f"{OURS} {name}"] = warm_run_of_ours(own, documents, ours.work)
                    print(f"{OURS} {name}", out[f"{OURS} {name}"], file=sys.stderr)
            ours.remove_new_folders()
        if not only or tool in only:
            out[key] = warm_run_of_peer(command, kit["ND"])
            print(key, out[key], file=sys.stderr)
    for name, rounds in (("S", 30 if quick else 300), ("L", 3 if quick else 10)):
        out[f"{FLOOR} {name}"] = floor_rounds(ours, name, rounds)
    return out


def floor_rounds(ours, name, rounds):
    start = time.perf_counter()
    said = json.loads(subprocess.run(ours.replay(name, rounds), capture_output=True, text=True, check=True).stdout)
    wall = 1e3 * (time.perf_counter() - start) / rounds
    return {"n": rounds, "wall_ms": wall, "cpu_ms": said["cpu_ms"], "rss_mb": 0, "fail": 0}


def libreoffice_files(kit, work, quick):
    """LibreOffice takes many files in one call; the kit's own command for it."""
    count = 10 if quick else 60
    files = " ".join(f"lo{number}.fodt" for number in range(count))
    run = kit["once"](kit["sh"](f"cd {work}/lo && soffice -env:UserInstallation=file://{work}/lo/prof --headless "
                                f"--convert-to pdf --outdir . {files}"))
    return {"n": count, "wall_ms": run[0] / count, "cpu_ms": run[1] / count, "rss_mb": run[2], "fail": int(run[3] != 0)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("floor", type=os.path.abspath)
    parser.add_argument("--kit", type=pathlib.Path, required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--rounds-long", type=int, default=3)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", default="", help="peers, with commas; ours are always measured")
    options = parser.parse_args()
    only = [name for name in options.only.split(",") if name]
    work = options.work.resolve()
    kit = kit_parts(options.kit.resolve(), work, options.quick, only)
    ours = Ours(options.program, options.floor, options.kit, work, 30 if options.quick else 300)
    version = subprocess.run([options.program, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    result = {"program": version, "load_start": os.getloadavg(), "cold": {}}
    for name, rounds in (("S", options.rounds), ("L", options.rounds_long)):
        for tool, values in cold_runs(ours, kit, name, rounds).items():
            result["cold"][f"{tool} {name}"] = values
    result["warm"] = warm_runs(ours, kit, only, options.quick)
    if not only or "libreoffice" in only:
        result["warm"]["libreoffice S"] = libreoffice_files(kit, work, options.quick)
    result["load_end"] = os.getloadavg()
    (work / "peers.json").write_text(json.dumps(result, indent=1), encoding="utf-8")
    print(table.markdown(result, OURS, FLOOR))


if __name__ == "__main__":
    main()
