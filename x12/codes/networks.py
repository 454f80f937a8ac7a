"""EB11 and EB12: yes, no, unknown; authorization and network."""

AUTHORIZATION = {"Y": "needs authorization", "N": "needs no authorization", "U": "may need authorization"}
NETWORK = {"Y": "in network", "N": "out of network", "W": "in and out of network", "U": "network not known"}
