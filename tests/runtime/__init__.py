"""Tests of the runtime that generated Python clients carry."""
