"""Which credentials there are, and which operation needs which."""
