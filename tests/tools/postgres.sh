#!/usr/bin/env bash
# A throw-away PostgreSQL on a free loopback port, for tests and benches only (no fsync).
# usage: postgres.sh start DIR   prints the connection string   |   postgres.sh stop DIR
set -euo pipefail
DIR=$2
BIN=${PGBIN:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)}
[ -n "$BIN" ] && [ -x "$BIN/initdb" ] || { echo "no PostgreSQL server binaries under /usr/lib/postgresql" >&2; exit 1; }
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; } # the server refuses to run as root
free() { local p; while :; do p=$((20000 + RANDOM % 20000)); (exec 3<>"/dev/tcp/127.0.0.1/$p") 2>/dev/null || { echo "$p"; return; }; done; }
case $1 in
start)
  mkdir -p "$DIR"; chmod 711 "$DIR"
  if [ "$(id -u)" = 0 ]; then chown postgres "$DIR"; fi
  as "$BIN/initdb" -D "$DIR/data" -U luopan --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$DIR.log" 2>&1
  PORT=$(free)
  as "$BIN/pg_ctl" -D "$DIR/data" -w -t 60 -l "$DIR/server.log" -o "-p $PORT -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200" start >/dev/null
  echo "Host=127.0.0.1;Port=$PORT;Username=luopan;Maximum Pool Size=10" ;;
stop) as "$BIN/pg_ctl" -D "$DIR/data" -m immediate -w stop >/dev/null ;;
esac
