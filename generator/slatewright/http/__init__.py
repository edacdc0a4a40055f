"""What the protocol itself lays down, for every stage that has to know it: methods, statuses, headers, credentials."""
