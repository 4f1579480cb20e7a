#!/usr/bin/env bash
# Runs everything: format, C# tests on SQLite and on a real PostgreSQL, web lint and unit tests, browser journeys.
# What this machine lacks is shown as skipped, with the reason. Exit 0 when nothing failed.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
OUT=$(mktemp -d); PASSED=0; FAILED=0; SKIPPED=0; PG=; BESIDE=
trap '[ -n "$PG" ] && bash tests/tools/postgres.sh stop "$OUT/pg"; rm -rf "$OUT" "$OUT".*' EXIT

step() { # step NAME COMMAND…: one check that passes or fails as a whole
  local name=$1; shift
  echo "== $name"
  if "$@" >"$OUT/step.log" 2>&1; then PASSED=$((PASSED + 1)); else FAILED=$((FAILED + 1)); tail -60 "$OUT/step.log"; echo "-- $name: FAILED"; fi
}
skip() { SKIPPED=$((SKIPPED + 1)); echo "== $1: skipped, $2"; }
suite() { # suite NAME PROJECT [FILTER…]: a .NET test project; counts its tests
  local name=$1 project=$2 last
  shift 2
  echo "== $name"
  dotnet run -c Release --no-build --project "$project" -- -noColor "$@" >"$OUT/suite.log" 2>&1
  local code=$?
  grep -E '\[(FAIL|SKIP)\]|^ {4,}(Assert|Expected|Actual|[A-Z][A-Za-z.]+Exception)' "$OUT/suite.log" | head -150
  last=$(grep -E 'Total: [0-9]+, Errors' "$OUT/suite.log" | tail -1)
  if [ -z "$last" ]; then FAILED=$((FAILED + 1)); tail -40 "$OUT/suite.log"; echo "-- $name: did not run to the end"; return; fi
  local total errors failed skipped
  total=$(sed -E 's/.*Total: ([0-9]+).*/\1/' <<<"$last"); errors=$(sed -E 's/.*Errors: ([0-9]+).*/\1/' <<<"$last")
  failed=$(sed -E 's/.*Failed: ([0-9]+).*/\1/' <<<"$last"); skipped=$(sed -E 's/.*Skipped: ([0-9]+).*/\1/' <<<"$last")
  PASSED=$((PASSED + total - failed - skipped)); FAILED=$((FAILED + failed + errors)); SKIPPED=$((SKIPPED + skipped))
  if [ "$code" != 0 ] && [ "$((failed + errors))" = 0 ]; then FAILED=$((FAILED + 1)); fi
  echo "-- $name:$(sed -E 's/.*Luopan\.[A-Za-z]+//' <<<"$last")"
}

web() {
  step "web: install" npm --prefix web ci --silent --no-audit --no-fund
  step "web: lint" npm --prefix web run --silent lint
  step "web: unit tests" npm --prefix web run --silent test
  step "web: build" npm --prefix web run --silent build
}
beside() { # beside COMMAND: a part that runs beside what follows; its words and counts come with `join`
  mkdir "$OUT/beside"
  (PASSED=0; FAILED=0; SKIPPED=0; OUT=$OUT/beside; "$@"; echo "$PASSED $FAILED $SKIPPED" >"$OUT/counts") >"$OUT/beside.log" 2>&1 &
  BESIDE=$!
}
join() {
  local passed failed skipped
  wait "$BESIDE"
  cat "$OUT/beside.log"
  if ! read -r passed failed skipped <"$OUT/beside/counts"; then FAILED=$((FAILED + 1)); echo "-- did not run to the end"; return; fi
  PASSED=$((PASSED + passed)); FAILED=$((FAILED + failed)); SKIPPED=$((SKIPPED + skipped))
}

if command -v npm >/dev/null; then beside web; else skip "web" "Node.js (npm) is not on this machine"; fi
step "restore" dotnet restore Luopan.slnx
step "format" dotnet format Luopan.slnx --verify-no-changes --no-restore --exclude src/Storage.Sqlite/Migrations src/Storage.Postgres/Migrations
step "build (warnings are errors)" dotnet build Luopan.slnx -c Release --no-restore
[ -z "$BESIDE" ] || join
step "packs" dotnet run -c Release --no-build --project src/App -- pack check
suite "C# on SQLite" tests/Luopan.Tests
if URL=$(bash tests/tools/postgres.sh start "$OUT/pg" 2>"$OUT/pg.err"); then
  PG=1
  # What asks no database was run above.
  LUOPAN_TEST_POSTGRES="$URL" suite "C# on PostgreSQL" tests/Luopan.Tests -namespace- "Luopan.Tests.Engines*" -namespace- "Luopan.Tests.Kernel*" -namespace- "Luopan.Tests.Architecture*"
else
  REASON=$(tail -1 "$OUT/pg.err")
  skip "C# on PostgreSQL" "${REASON:-tests/tools/postgres.sh gave no reason}"
fi
if [ -x "${LUOPAN_CHROMIUM:-/usr/bin/chromium}" ]; then
  suite "browser journeys" tests/Luopan.Journeys
else
  skip "browser journeys" "Chromium is not at ${LUOPAN_CHROMIUM:-/usr/bin/chromium}"
fi

echo
if [ "$SKIPPED" = 0 ]; then echo "$PASSED passed, $FAILED failed"; else echo "$PASSED passed, $FAILED failed, $SKIPPED skipped"; fi
[ "$FAILED" = 0 ]
