kill "$(cat holder)"
