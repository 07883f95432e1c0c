console.log('reading the settings');
console.error('no such folder');
process.exit(3);
