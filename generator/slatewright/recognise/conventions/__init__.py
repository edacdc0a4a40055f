"""The conventions, one file each; every module here is found and run without being listed anywhere."""
