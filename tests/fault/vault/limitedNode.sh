#!/bin/sh
# Node with a limit on the size of the files that it may write
ulimit -f "$FILE_BLOCKS"
exec "$NODE" "$@"
