"""Claims as a payer keeps them: taken in, judged, priced, followed through the days. Sample figures."""
