"""Our own short words for the codes that a payer sends; a code without a word is shown as itself."""
