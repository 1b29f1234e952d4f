#!/usr/bin/env bash
# Measures an article page that is ready, compressed, against nginx serving the very same bytes, in turns in the same minutes.
#   benchmarks/against-nginx.sh [address, default http://localhost:8080]
# In the environment: DURATION (10s), WARM_UP (10s), CONNECTIONS (32), THREADS (2), ROUNDS (3), NGINX_PORT (18090).
set -euo pipefail

base=${1:-http://localhost:8080}
base=${base%/}
duration=${DURATION:-10s}
warm_up=${WARM_UP:-10s}
connections=${CONNECTIONS:-32}
threads=${THREADS:-2}
rounds=${ROUNDS:-3}
port=${NGINX_PORT:-18090}

for tool in wrk curl nginx; do
  command -v "$tool" >/dev/null || { echo "$tool is needed: apt-get install wrk curl nginx-light" >&2; exit 1; }
done

slug=$(curl -fsS "$base/api/content/v1/articles?limit=1" | grep -o '"slug":"[^"]*"' | head -n 1 | cut -d '"' -f 4) || {
  echo "No live article is served at $base. Start Comfrey, with its demo site for example." >&2
  exit 1
}
path="/articles/$slug"

folder=$(mktemp -d)
chmod 755 "$folder"
trap '[ -f "$folder/pid" ] && kill "$(cat "$folder/pid")"; rm -rf "$folder"' EXIT
mkdir "$folder/html"
# Compressed once, as a site that is made ahead of time would have it; nginx sends the file as it is.
curl -fsS -H 'Accept-Encoding: gzip' -o "$folder/html/page.gz" "$base$path"
cat >"$folder/nginx.conf" <<CONF
pid $folder/pid;
error_log $folder/error.log;
worker_processes auto;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  open_file_cache max=10;
  types { }
  default_type "text/html; charset=utf-8";
  client_body_temp_path $folder; proxy_temp_path $folder; fastcgi_temp_path $folder; uwsgi_temp_path $folder; scgi_temp_path $folder;
  server {
    listen 127.0.0.1:$port;
    location = /page { root $folder/html; try_files /page.gz =404; add_header Content-Encoding gzip; }
  }
}
CONF
nginx -c "$folder/nginx.conf" -p "$folder"
curl -fsS -o "$folder/again" "http://127.0.0.1:$port/page"
cmp "$folder/again" "$folder/html/page.gz"

rate() { # rate DURATION URL: requests a second, half within, 99 % within, and how many failed
  wrk --latency -t "$threads" -c "$connections" -d "$1" -H 'Accept-Encoding: gzip' "$2" | awk '
    $1 == "50%" { p50 = $2 }
    $1 == "99%" { p99 = $2 }
    /Requests\/sec:/ { rate = $2 }
    /Non-2xx/ { errors += $NF }
    /Socket errors:/ { gsub(",", ""); errors += $4 + $6 + $8 + $10 }
    END { printf "%.0f %s %s %d", rate, p50, p99, errors }'
}

echo "$base$path, $(stat -c %s "$folder/html/page.gz") bytes of gzip, $connections connections, $(uname -m), $(nproc) processors shared with wrk"
rate "$warm_up" "$base$path" >/dev/null
printf '%-8s %10s %10s %10s %7s\n' who requests/s p50 p99 errors
for _ in $(seq "$rounds"); do
  read -r nginx a b c < <(rate "$duration" "http://127.0.0.1:$port/page"; echo)
  read -r ours d e f < <(rate "$duration" "$base$path"; echo)
  printf '%-8s %10s %10s %10s %7s\n' nginx "$nginx" "$a" "$b" "$c" Comfrey "$ours" "$d" "$e" "$f"
  awk -v n="$nginx" -v o="$ours" 'BEGIN { printf "ratio %.2f\n", o / n }'
done
