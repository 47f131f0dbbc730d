import Glibc
import Testing

@testable import NoticeCLI

@Suite struct StreamTests {
  @Test func readsLinesAsTheyCome() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("a\r\n\nbb\nc".utf8)
    #expect(write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    var lines: [String] = []
    try LineReader(descriptor: ends[0]).each { number, line in
      lines.append("\(number):" + String(decoding: line, as: UTF8.self))
    } pause: {
    }
    close(ends[0])
    #expect(lines == ["1:a", "2:", "3:bb", "4:c"])
  }
}
