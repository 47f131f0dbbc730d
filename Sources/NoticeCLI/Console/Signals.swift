import Glibc
import NoticeFormats

/// Ctrl-C and its like: what is unfinished goes, then the program ends as the signal demands.
enum Signals {
  private static let handled = [SIGINT, SIGTERM, SIGHUP]

  /// Waits for the signals on a thread of its own; to be called before any other thread starts.
  static func install() {
    // A closed pipe is an error of write(2), which Output turns into a quiet end.
    signal(SIGPIPE, SIG_IGN)
    var set = sigset_t()
    sigemptyset(&set)
    // What the caller wants ignored (nohup) stays ignored.
    for number in handled where !isIgnored(number) { sigaddset(&set, number) }
    pthread_sigmask(SIG_BLOCK, &set, nil)
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { _ in
        Signals.wait()
        return nil
      }, nil)
    if code == 0 { pthread_detach(thread) } else { pthread_sigmask(SIG_UNBLOCK, &set, nil) }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Ends the program by the first signal that comes, so that the caller sees which it was.
  private static func wait() {
    var set = sigset_t()
    sigemptyset(&set)
    for number in handled { sigaddset(&set, number) }
    var number: Int32 = 0
    while sigwait(&set, &number) != 0 {}
    Cleanup.run()
    signal(number, SIG_DFL)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    kill(getpid(), number)
    _exit(128 + number)
  }
}
