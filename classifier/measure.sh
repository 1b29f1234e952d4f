#!/bin/sh
# Measures the classifier of replies on labelled CSV files (columns text and spam), learning from all but one and reading
# that one, each in turn:
#
#   classifier/measure.sh [--errors] [--without-own] FOLDER-OR-FILE...
#   classifier/measure.sh --shipped FOLDER-OR-FILE...     reads them by the model that is shipped: for files that it has not seen
#
# --without-own leaves our own examples out of the learning, --errors shows what was judged wrongly.
set -eu
exec "$(dirname "$0")/run.sh" org.comfrey.model.comment.classifier.Measuring "$@"
