import Glibc

/// Threads that work on items as they come and hand the results on in the order of the items.
///
/// What waits is bounded: whoever submits an item too many first hands on the oldest result. So
/// memory does not grow with the number of items.
final class OrderedWorkers<Item: Sendable, Result: Sendable> {
  private let shared: Shared
  private var threads: [pthread_t] = []
  /// The work where no thread but the submitting one does it.
  private var inline: ((Item) -> Result)?
  private let window: Int
  private var submitted = 0
  private var handedOn = 0
  private let consume: (Result) throws -> Void

  /// - Parameters:
  ///   - jobs: the number of threads; with one, items are worked on where they are submitted.
  ///   - work: what is done with an item, on whichever thread.
  ///   - consume: takes the results, on the thread that submits.
  init(
    jobs: Int, work: @escaping @Sendable (Item) -> Result,
    consume: @escaping (Result) throws -> Void
  ) {
    self.consume = consume
    shared = Shared()
    window = jobs * 16
    for _ in 0..<(jobs > 1 ? jobs : 0) {
      if let thread = startThread({ [shared] in shared.serve(work) }) {
        threads.append(thread)
      }
    }
    if threads.isEmpty { inline = work }
  }

  deinit {
    shared.close()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Adds an item; hands the oldest result on when too many wait.
  func submit(_ item: Item) throws {
    if let inline { return try consume(inline(item)) }
    if submitted - handedOn >= window { try handOn() }
    shared.add(item, submitted)
    submitted += 1
  }

  /// Waits for all results and hands them on.
  func drain() throws {
    while handedOn < submitted { try handOn() }
  }

  private func handOn() throws {
    let result = shared.take(handedOn)
    handedOn += 1
    try consume(result)
  }

  /// What the threads share, behind one lock.
  private final class Shared: @unchecked Sendable {
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let hasWork = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private let hasResult = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var queue: [(Int, Item)] = []
    private var head = 0
    private var results: [Int: Result] = [:]
    private var isClosed = false

    init() {
      pthread_mutex_init(lock, nil)
      pthread_cond_init(hasWork, nil)
      pthread_cond_init(hasResult, nil)
    }

    deinit {
      pthread_cond_destroy(hasResult)
      pthread_cond_destroy(hasWork)
      pthread_mutex_destroy(lock)
      hasResult.deallocate()
      hasWork.deallocate()
      lock.deallocate()
    }

    func add(_ item: Item, _ number: Int) {
      pthread_mutex_lock(lock)
      queue.append((number, item))
      pthread_cond_signal(hasWork)
      pthread_mutex_unlock(lock)
    }

    func close() {
      pthread_mutex_lock(lock)
      isClosed = true
      queue.removeAll()
      head = 0
      pthread_cond_broadcast(hasWork)
      pthread_mutex_unlock(lock)
    }

    /// The result of an item, waited for.
    func take(_ number: Int) -> Result {
      pthread_mutex_lock(lock)
      defer { pthread_mutex_unlock(lock) }
      while true {
        if let result = results.removeValue(forKey: number) { return result }
        pthread_cond_wait(hasResult, lock)
      }
    }

    /// Works on items until there will be no more.
    func serve(_ work: (Item) -> Result) {
      while true {
        pthread_mutex_lock(lock)
        while head == queue.count && !isClosed { pthread_cond_wait(hasWork, lock) }
        if isClosed {
          pthread_mutex_unlock(lock)
          return
        }
        let (number, item) = queue[head]
        head += 1
        // Items that were taken must go, also while others always wait behind them.
        if head == queue.count || head >= 64 {
          queue.removeFirst(head)
          head = 0
        }
        pthread_mutex_unlock(lock)
        let result = work(item)
        pthread_mutex_lock(lock)
        results[number] = result
        pthread_cond_signal(hasResult)
        pthread_mutex_unlock(lock)
      }
    }
  }
}

/// Starts a thread; nil when the system gives no more.
private func startThread(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
  final class Box {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
  let box = Unmanaged.passRetained(Box(body))
  var thread = pthread_t()
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  defer { pthread_attr_destroy(&attributes) }
  pthread_attr_setstacksize(&attributes, 8 << 20)
  let code = pthread_create(
    &thread, &attributes,
    { argument in
      Unmanaged<Box>.fromOpaque(argument!).takeRetainedValue().body()
      return nil
    }, box.toOpaque())
  if code != 0 {
    box.release()
    return nil
  }
  return thread
}
