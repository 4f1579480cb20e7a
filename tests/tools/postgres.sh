#!/usr/bin/env bash
# A throw-away PostgreSQL on a free loopback port, for tests and benches only (no fsync).
# usage: postgres.sh start DIR   prints the connection string   |   postgres.sh stop DIR
# Exit 1 with the reason as the last line of stderr when it cannot start.
set -uo pipefail
[ $# = 2 ] || { echo "usage: postgres.sh start|stop DIR" >&2; exit 2; }
mkdir -p "$2" && DIR=$(cd "$2" && pwd) || exit 1
LOG=$DIR/postgres.log
fail() { # keeps nothing but the log
  [ -s "$LOG" ] && tail -20 "$LOG" >&2
  echo "PostgreSQL did not start: $1" >&2
  tidy; exit 1
}
tidy() { # removes what a start made
  local home; home=$(cat "$DIR/home" 2>/dev/null) || return 0
  rm -rf "$home/data" "$home/server.log" "$DIR/home"
  [ "$home" = "$DIR" ] || rm -rf "$home"
}

server_binaries() { # newest first; Debian keeps them off the path
  ls -d /usr/lib/postgresql/*/bin /usr/pgsql-*/bin 2>/dev/null | sort -rV
  command -v initdb >/dev/null && dirname "$(command -v initdb)"
}
BIN=${PGBIN:-$(server_binaries | head -1)}
[ -n "$BIN" ] && [ -x "$BIN/initdb" ] || { echo "no PostgreSQL server on this machine (initdb is neither under /usr/lib/postgresql nor on the path)" >&2; exit 1; }

# The server refuses to run as root. Its own user may not reach DIR (mktemp makes folders nobody else may enter),
# so root gives it a folder of its own; DIR keeps where that is.
OWNER=$(id -un)
if [ "$(id -u)" = 0 ]; then
  OWNER=${PGRUNAS:-$(id -un postgres 2>/dev/null || echo nobody)}
  command -v runuser >/dev/null || { echo "PostgreSQL does not run as root, and runuser is not on this machine" >&2; exit 1; }
fi
as() { if [ "$(id -u)" = 0 ]; then (cd / && runuser -u "$OWNER" -- "$@"); else "$@"; fi; }
free() { local p; while :; do p=$((20000 + RANDOM % 12000)); (exec 3<>"/dev/tcp/127.0.0.1/$p") 2>/dev/null || { echo "$p"; return; }; done; }
start() { # start HOME PORT
  as "$BIN/pg_ctl" -D "$1/data" -w -t 60 -l "$1/server.log" start >>"$LOG" 2>&1 -o "-p $2 -c listen_addresses=127.0.0.1 -c unix_socket_directories='' \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"
}

case $1 in
start)
  : >"$LOG"
  HOME_OF_SERVER=$DIR
  if [ "$(id -u)" = 0 ]; then
    for place in "${TMPDIR:-/tmp}" /tmp /var/tmp; do
      HOME_OF_SERVER=$(mktemp -d "$place/luopan-pg.XXXXXX" 2>>"$LOG") || continue
      chown "$OWNER" "$HOME_OF_SERVER" 2>>"$LOG" && as test -w "$HOME_OF_SERVER" && break
      rm -rf "$HOME_OF_SERVER"; HOME_OF_SERVER=
    done
    [ -n "$HOME_OF_SERVER" ] || fail "user $OWNER can write to no temporary folder"
  fi
  echo "$HOME_OF_SERVER" >"$DIR/home"
  LOCALE=C; locale -a 2>/dev/null | grep -qix 'c\.utf-\?8' && LOCALE=C.UTF-8
  as "$BIN/initdb" -D "$HOME_OF_SERVER/data" -U luopan --auth=trust --encoding=UTF8 --locale=$LOCALE --no-sync >>"$LOG" 2>&1 || fail "$(tail -1 "$LOG")"
  for _ in 1 2 3; do # somebody else may take the port in between
    PORT=$(free)
    if start "$HOME_OF_SERVER" "$PORT"; then
      echo "Host=127.0.0.1;Port=$PORT;Username=luopan;Maximum Pool Size=10"
      exit 0
    fi
  done
  tail -20 "$HOME_OF_SERVER/server.log" >>"$LOG" 2>/dev/null
  fail "$(tail -1 "$LOG")" ;;
stop)
  HOME_OF_SERVER=$(cat "$DIR/home" 2>/dev/null) || exit 0
  OWNER=$(stat -c %U "$HOME_OF_SERVER/data" 2>/dev/null || echo "$OWNER")
  [ -e "$HOME_OF_SERVER/data/postmaster.pid" ] && { as "$BIN/pg_ctl" -D "$HOME_OF_SERVER/data" -m immediate -w stop >/dev/null || exit 1; }
  tidy ;;
*) echo "usage: postgres.sh start|stop DIR" >&2; exit 2 ;;
esac
