/**
 * Loaded before every program that `npm start` starts. The channel to the parent closes when it
 * asks the program to stop and also when it dies of a signal that it cannot catch, so nothing is
 * left behind holding a port. As an event, because Windows has no SIGINT to send.
 */
const leave = (): void => {
  if (!process.emit('SIGINT')) process.exit(0);
};

process.once('disconnect', leave);
if (!process.connected) leave();
