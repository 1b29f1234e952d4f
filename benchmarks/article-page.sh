#!/usr/bin/env bash
# Measures what a running Comfrey serves to readers: the home page, an article, and the same article as JSON.
#   benchmarks/article-page.sh [address, default http://localhost:8080]
# In the environment: DURATION (10s), WARM_UP (5s), CONNECTIONS (32), THREADS (2).
set -euo pipefail

base=${1:-http://localhost:8080}
base=${base%/}
duration=${DURATION:-10s}
warm_up=${WARM_UP:-5s}
connections=${CONNECTIONS:-32}
threads=${THREADS:-2}

for tool in wrk curl; do
  command -v "$tool" >/dev/null || { echo "$tool is needed: apt-get install $tool" >&2; exit 1; }
done

slug=$(curl -fsS "$base/api/content/v1/articles?limit=1" | grep -o '"slug":"[^"]*"' | head -n 1 | cut -d '"' -f 4) || {
  echo "No live article is served at $base. Start Comfrey, with its demo site for example." >&2
  exit 1
}

# What a client sends with every request is part of what is measured.
load() { # load DURATION PATH
  wrk --latency -t "$threads" -c "$connections" -d "$1" -H 'Accept-Encoding: gzip' "$base$2"
}

measure() { # measure NAME PATH
  curl -fsS -o /dev/null "$base$2"
  load "$warm_up" "$2" >/dev/null
  load "$duration" "$2" | awk -v name="$1" '
    $1 == "50%" { p50 = $2 }
    $1 == "99%" { p99 = $2 }
    /Requests\/sec:/ { rate = $2 }
    /Non-2xx/ { errors += $NF }
    /Socket errors:/ { gsub(",", ""); errors += $4 + $6 + $8 + $10 }
    END { printf "%-24s %12.0f %10s %10s %8d\n", name, rate, p50, p99, errors }'
}

echo "$base, article $slug, $connections connections for $duration each, after $warm_up of warm-up"
echo "$(uname -m), $(nproc) processors, shared with wrk if the server runs here"
printf '%-24s %12s %10s %10s %8s\n' what requests/s p50 p99 errors
measure "home page" /
measure "article page" "/articles/$slug"
measure "article as JSON" "/api/content/v1/articles/$slug"
