import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// Runs a program to its end and takes what it prints, within limits of time and size.
///
/// The program is found through PATH and gets its arguments as they are: no shell comes between.
struct ChildProcess {
  /// What is left of a run.
  struct Result: Hashable, Sendable {
    /// The exit status; 128 and the signal for one that was killed.
    var status: Int32
    var output: [UInt8]
    /// The first kilobytes of what went to standard error.
    var complaint: String
  }

  let program: String
  var arguments: [String]
  /// The package that has the program, for the message when it is missing.
  let package: String
  var seconds = 60
  /// The most bytes that the program may print.
  var limit = DocumentReader.largestFile

  /// - Throws: `ReadError.missingProgram`, `.timedOut`, `.tooLarge`, or `.system`.
  func run() throws(ReadError) -> Result {
    let (child, output, errors) = try ChildProcess.starting.withLock {
      _ throws(ReadError) in try start()
    }
    let (printed, complaint, failure) = gather(output, errors)
    close(output)
    close(errors)
    // The whole group: LibreOffice's launcher starts the program proper.
    if failure != nil { kill(-child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    Cleanup.release(group: child)
    if let failure { throw failure }
    let signal = status & 0x7F
    return Result(
      status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, output: printed,
      complaint: String(decoding: complaint, as: UTF8.self))
  }

  /// Only one at a time is started: a child that starts between the making of another's pipes and
  /// their closing would hold them open.
  private static let starting = Mutex(())

  /// Starts the program; returns its number and the ends of the pipes to read from.
  private func start() throws(ReadError) -> (pid_t, Int32, Int32) {
    guard let output = ChildProcess.makePipe() else { throw .system(errno) }
    guard let errors = ChildProcess.makePipe() else {
      let code = errno
      close(output.read)
      close(output.write)
      throw .system(code)
    }
    var child: pid_t = 0
    let code = spawn(output.write, errors.write, &child)
    close(output.write)
    close(errors.write)
    if code == 0 {
      Cleanup.register(group: child)
      return (child, output.read, errors.read)
    }
    close(output.read)
    close(errors.read)
    throw code == ENOENT ? .missingProgram(program, package: package) : .system(code)
  }

  /// Reads both pipes until both are closed, the time is over or too much has come.
  private func gather(
    _ output: Int32, _ errors: Int32
  ) -> (output: [UInt8], complaint: [UInt8], failure: ReadError?) {
    var printed: [UInt8] = []
    var complaint: [UInt8] = []
    var open: Set<Int32> = [output, errors]
    let end = ChildProcess.now() + Double(seconds)
    while !open.isEmpty {
      let left = end - ChildProcess.now()
      if left <= 0 { return (printed, complaint, .timedOut(program, seconds: seconds)) }
      var polled = open.sorted().map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let ready = poll(&polled, nfds_t(polled.count), Int32(min(left * 1000 + 1, 1000)))
      if ready <= 0 { continue }
      for entry in polled where entry.revents != 0 {
        var count = 0
        let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
          count = read(entry.fd, buffer.baseAddress, buffer.count)
          filled = max(count, 0)
        }
        if count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN) {
          open.remove(entry.fd)
        } else if entry.fd == output {
          printed += piece
          if printed.count > limit { return (printed, complaint, .tooLarge(limit: limit)) }
        } else if complaint.count < 4096 {
          complaint += piece
        }
      }
    }
    return (printed, complaint, nil)
  }

  /// Starts the program in a group of its own, with an empty standard input.
  private func spawn(_ output: Int32, _ errors: Int32, _ child: inout pid_t) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    posix_spawnattr_setpgroup(&attributes, 0)
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    return posix_spawnp(&child, program, &actions, &attributes, &words, environ)
  }

  private static func makePipe() -> (read: Int32, write: Int32)? {
    var descriptors: [Int32] = [0, 0]
    guard pipe(&descriptors) == 0 else { return nil }
    for descriptor in descriptors { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    return (descriptors[0], descriptors[1])
  }

  /// Seconds of a clock that nobody sets.
  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
