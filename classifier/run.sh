#!/bin/sh
# Builds shared-model with its tests' classes and runs one of them, at the root of the repository: run.sh CLASS ARGUMENT...
set -eu
class=$1
shift
# Places are named from where the caller is.
arguments=
for argument; do
  case $argument in
    --*) ;;
    *) argument=$(realpath "$argument") ;;
  esac
  arguments="$arguments '$argument'"
done
cd "$(dirname "$0")/.."
# Where Maven itself runs on Java 25, it picks no other, and "java" would be whichever comes first.
java=java
case $("${JAVA_HOME:-/nowhere}/bin/java" -version 2>&1 || true) in
  *'version "25'*) java=$JAVA_HOME/bin/java ;;
esac
./mvnw -B -q -pl shared-model test-compile exec:exec -Dexec.executable="$java" -Dexec.classpathScope=test \
  -Dexec.workingdir="$PWD" -Dexec.args="-cp %classpath $class $arguments"
