#!/bin/sh
# Learns the starting model from labelled CSV files (columns text and spam) and from our own examples, and writes it where the
# build takes it from. The same files in the same order give the same bytes.
#
#   classifier/train.sh FOLDER-OR-FILE...
set -eu
exec "$(dirname "$0")/run.sh" org.comfrey.model.comment.classifier.MakingTheStartingModel "$@"
