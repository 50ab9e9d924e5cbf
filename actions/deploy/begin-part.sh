# Notes that a part of the deployment begins: a lap of the timer that FOLDER names. Without it durations are missing, and
# nothing else.
GITHUB_ACTIONS='' "$GITHUB_ACTION_PATH/../../bin/stdops" timer --name="$FOLDER" --action=lap --lap="$1" > /dev/null 2>&1 || true
