"""Claims at the portal: looked for, looked at, asked about, followed."""
