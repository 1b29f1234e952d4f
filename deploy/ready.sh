#!/usr/bin/env bash
# Ends with 0 when this Comfrey is ready. It asks in bash alone, for the image has neither curl nor wget.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}"
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
IFS= read -r -t 4 status <&3
[[ $status == "HTTP/1."?" 200"* ]]
