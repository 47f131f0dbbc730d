import Glibc
import NoticeExport
import NoticeFormats
import NoticeKit

/// What became of one input.
struct Loaded: Sendable {
  var entry: InputList.Entry
  var notice: Notice?
  /// The notice as JSON, or the text, or what `render` made of the notice.
  var bytes: [UInt8] = []
  /// What the journal keeps: the notice as JSON, or the text.
  var record: [UInt8] = []
  var key: String?
  var isReused = false
  /// Why there is nothing, with the input's name.
  var failure: String?
  var warnings: [String] = []
}

/// Takes the results of a batch, in order, and writes them to one output.
struct NoticeWriter {
  var add: (Loaded, Output) throws -> Void
  var finish: (Output) throws -> Void = { _ in }
}

/// Runs a command over many inputs: on all processors, in order, within bounded memory.
struct Batch {
  /// What a worker makes of an input.
  enum Product: Sendable {
    case notice
    /// The text alone, not parsed.
    case text
  }

  /// Where results go.
  private enum Target {
    case standardOutput
    case file(FilePath)
    case folder(FilePath)
    /// A database, which the writer keeps open itself.
    case elsewhere(FilePath)

    var path: FilePath? {
      switch self {
      case .standardOutput: return nil
      case .file(let path), .folder(let path), .elsewhere(let path): return path
      }
    }
  }

  /// An input that `--fail-fast` stopped at.
  private struct Stopped: Error {}

  /// From this many inputs on a batch keeps a journal without being asked.
  private static let journaledCount = 64
  /// Threads do not pay below this many bytes of text.
  private static let threadedBytes = 512 << 10

  let inputs: InputList
  private let invocation: Invocation
  private let console: Console
  private let loader: NoticeLoader
  private let target: Target
  private let product: Product
  /// The extension of files below `--output-dir`.
  private let fileExtension: String

  /// - Parameters:
  ///   - fileExtension: of the files below `--output-dir`, without a dot.
  ///   - isDatabase: whether the writer opens the file of `--output` itself.
  /// - Throws: `UsageError`.
  init(
    _ invocation: Invocation, _ console: Console, _ loader: NoticeLoader,
    product: Product = .notice, fileExtension: String, isDatabase: Bool = false
  ) throws {
    self.invocation = invocation
    self.console = console
    self.loader = loader
    self.product = product
    self.fileExtension = fileExtension
    inputs = try InputList(invocation, console)
    let file = invocation.path(.output).flatMap { $0.bytes == [0x2D] ? nil : $0 }
    let folder = invocation.path(.outputDir)
    func fault(_ problem: UsageError.Problem) -> UsageError {
      UsageError(problem, command: invocation.command, invocation.language)
    }
    switch (file, folder) {
    case (_?, _?): throw fault(.conflict("--output", "--output-dir"))
    case (let file?, nil): target = isDatabase ? .elsewhere(file) : .file(file)
    case (nil, let folder?):
      if isDatabase { throw fault(.conflict("--format sqlite", "--output-dir")) }
      target = .folder(folder)
    case (nil, nil):
      if invocation.has(.resume) { throw fault(.missingOption("--output")) }
      target = .standardOutput
    }
  }

  /// Loads all inputs and hands them to writers.
  ///
  /// - Parameters:
  ///   - render: what the worker makes of a notice, in place of its JSON; nil where the writer needs
  ///     the notice itself.
  ///   - rendersJSON: whether that is its JSON, which the journal then keeps as it is.
  ///   - makeWriter: makes the writer of an output; called once, or once a file of `--output-dir`.
  func run(
    render: (@Sendable (Notice) -> [UInt8])? = nil, rendersJSON: Bool = false,
    makeWriter: @escaping () throws -> NoticeWriter
  ) throws -> ExitCode {
    let progress = Progress(invocation, console, total: inputs.entries.count)
    let journal = try makeJournal()
    var names: [String] = []
    if case .folder = target { names = inputs.entries.outputNames(fileExtension) }
    var output: Output?
    var writer: NoticeWriter?
    var index = 0
    let workers = OrderedWorkers<InputList.Entry, Loaded>(jobs: jobs) { [self] entry in
      load(entry, journal, render, rendersJSON: rendersJSON)
    } consume: { [self] loaded in
      let number = index
      index += 1
      let name = loader.name(of: loaded.entry)
      progress.add(
        name, failure: loaded.failure, isReused: loaded.isReused, warnings: loaded.warnings)
      if loaded.failure != nil {
        if invocation.has(.failFast) { throw Stopped() }
        return
      }
      if let journal, let key = loaded.key, !loaded.isReused {
        try journal.append(key, loaded.record)
      }
      if case .folder(let folder) = target {
        let path = folder.appending(Array(names[number].utf8))
        try Batch.makeFolder(of: path)
        let output = try Output(replacing: path)
        let writer = try makeWriter()
        try writer.add(loaded, output)
        try writer.finish(output)
        try output.finish()
        return
      }
      let current = try output ?? makeOutput()
      let writing = try writer ?? makeWriter()
      output = current
      writer = writing
      try writing.add(loaded, current)
      // A reader at the other end of a pipe gets each notice as soon as it is there.
      if case .standardOutput = target { try current.flush() }
    }
    do {
      for entry in inputs.entries { try workers.submit(entry) }
      try workers.drain()
    } catch is Stopped {
      progress.finish()
      return .failure
    }
    if let output, let writer {
      try writer.finish(output)
      try output.finish()
    }
    // What failed may be mended and run again; the rest is then there already.
    if progress.failures == 0 || !invocation.has(.resume) { journal?.discard() }
    progress.finish()
    return progress.failures == 0 ? .success : .failure
  }

  private func makeOutput() throws -> Output {
    switch target {
    case .file(let path): return try Output(replacing: path)
    default: return Output(descriptor: console.output)
    }
  }

  // MARK: Loading

  /// What one input gives; runs on any thread.
  private func load(
    _ entry: InputList.Entry, _ journal: Journal?, _ render: (@Sendable (Notice) -> [UInt8])?,
    rendersJSON: Bool
  ) -> Loaded {
    var loaded = Loaded(entry: entry)
    do throws(ReadError) {
      let bytes = try loader.bytes(entry)
      var digest: String?
      if let journal {
        let known = SHA256.hexadecimal(bytes)
        digest = known
        let key = Journal.key([fingerprint, entry.id, entry.path?.text ?? "", known])
        loaded.key = key
        if let record = journal.result(key) {
          loaded.isReused = true
          loaded.bytes = record
          if product == .notice {
            if let notice = try? Notice(json: record) {
              loaded.notice = notice
              if let render { loaded.bytes = render(notice) }
              return loaded
            }
            loaded.isReused = false
          } else {
            return loaded
          }
        }
      }
      let document = try loader.document(bytes, entry, sha256: digest)
      loaded.warnings = document.diagnostics.map(\.message)
      if product == .text {
        loaded.bytes = document.text.utf8
        loaded.record = document.text.utf8
        return loaded
      }
      let notice = loader.parse(document, id: entry.id)
      if let render { loaded.bytes = render(notice) }
      if journal != nil {
        loaded.record = rendersJSON && !loaded.bytes.isEmpty ? loaded.bytes : notice.json()
      }
      loaded.notice = notice
    } catch {
      loaded.failure = loader.message(error, of: entry)
    }
    return loaded
  }

  /// What besides content and name decides the result: version, product, and the options of reading.
  private var fingerprint: String {
    let options: [OptionName] = [.encoding, .lossy, .ocr, .date]
    return Program.version + "\(product)"
      + options.map { "\u{1}" + (invocation.text($0) ?? "\u{2}") }.joined()
      + loader.lexiconDigest
  }

  private func makeJournal() throws -> Journal? {
    let isResumed = invocation.has(.resume)
    guard isResumed || inputs.entries.count >= Batch.journaledCount else { return nil }
    switch target {
    case .standardOutput: return nil
    case .folder(let folder):
      try Batch.makeFolder(of: folder.appending([0x78]))
      if isResumed { Output.removeAbandoned(in: folder) }
      return try Journal(for: folder, isFolder: true, isResumed: isResumed)
    case .file(let path), .elsewhere(let path):
      if isResumed { Output.removeAbandoned(for: path) }
      return try Journal(for: path, isFolder: false, isResumed: isResumed)
    }
  }

  /// The threads to work with: `--jobs`, else one for little text and all processors for much.
  private var jobs: Int {
    if let jobs = invocation.text(.jobs).flatMap({ Int($0) }) { return min(max(jobs, 1), 64) }
    return Batch.isWorthThreads(inputs) ? Batch.processors : 1
  }

  private static func isWorthThreads(_ inputs: InputList) -> Bool {
    guard inputs.entries.count > 1 else { return false }
    let slow: Set<String> = ["pdf", "doc", "wps", "rtf", "odt"]
    return inputs.entries.contains { slow.contains($0.path?.fileExtension ?? "") }
      || inputs.byteCount >= threadedBytes
  }

  /// The processors that this process may use.
  static var processors: Int { max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1) }

  // MARK: Folders

  /// Makes the folder that a file is to stand in, with those above it.
  static func makeFolder(of path: FilePath) throws(Output.Failure) {
    var place = path.bytes.startIndex
    while let slash = path.bytes[(place + 1)...].firstIndex(of: 0x2F) {
      let folder = FilePath(bytes: Array(path.bytes[..<slash]))
      if folder.withCString({ mkdir($0, 0o777) }) != 0 && errno != EEXIST {
        throw .system(folder.text, errno)
      }
      place = slash
    }
  }
}
