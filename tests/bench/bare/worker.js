// Answers a ping, by one-shot message and over a port, and does nothing else.
chrome.runtime.onMessage.addListener((message, sender, answer) => answer(message));
chrome.runtime.onConnect.addListener((port) => port.onMessage.addListener((message) => port.postMessage(message)));
