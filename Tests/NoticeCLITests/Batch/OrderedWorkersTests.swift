import Testing

@testable import NoticeCLI

@Suite struct OrderedWorkersTests {
  @Test(arguments: [1, 2, 3, 8])
  func resultsComeInTheOrderOfTheItems(jobs: Int) throws {
    var results: [Int] = []
    let workers = OrderedWorkers<Int, Int>(jobs: jobs) { item in
      var sum = 0
      // Items take unequal time, so that threads overtake one another.
      for number in 0..<(item % 7) * 2000 { sum &+= number }
      return sum == -1 ? sum : item * 2
    } consume: {
      results.append($0)
    }
    for item in 0..<1000 { try workers.submit(item) }
    try workers.drain()
    #expect(results == (0..<1000).map { $0 * 2 })
  }

  @Test func whatWaitsIsBounded() throws {
    var handedOn = 0
    let workers = OrderedWorkers<Int, Int>(jobs: 2) {
      $0
    } consume: { _ in
      handedOn += 1
    }
    for item in 0..<100 {
      try workers.submit(item)
      #expect(item + 1 - handedOn <= 32)
    }
    try workers.drain()
    #expect(handedOn == 100)
  }

  @Test func anErrorStopsAndLeavesNoThread() {
    struct Fault: Error {}
    let workers = OrderedWorkers<Int, Int>(jobs: 4) {
      $0
    } consume: {
      if $0 == 50 { throw Fault() }
    }
    #expect(throws: Fault.self) {
      for item in 0..<1000 { try workers.submit(item) }
      try workers.drain()
    }
  }
}
