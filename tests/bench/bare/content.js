// Nothing: measured is what it costs to have a content script at all.
