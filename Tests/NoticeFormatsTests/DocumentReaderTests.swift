import Foundation
import NoticeKit
import Testing

@testable import NoticeFormats

/// A folder under the system's temporary one, removed at the end of `body`.
private func withTemporaryFolder<R>(_ body: (FilePath) throws -> R) throws -> R {
  let folder = NSTemporaryDirectory() + "noticekit-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try body(FilePath(folder))
}

private func write(_ bytes: [UInt8], to path: FilePath) throws {
  try Data(bytes).write(to: URL(fileURLWithPath: path.text))
}

@Suite struct DocumentReaderTests {
  @Test func sourceSaysWhatWasRead() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(Array("通知.md".utf8))
      try write([0xEF, 0xBB, 0xBF] + Array("abc".utf8), to: path)
      let document = try DocumentReader().read(path)
      #expect(document.text == SourceText("abc"))
      #expect(document.source.path == path.text)
      #expect(document.source.format == "markdown")
      #expect(document.source.encoding == "utf-8")
      #expect(document.source.length == 3)
      // The digest is of the bytes as they lie on the disk, mark included.
      #expect(
        document.source.sha256
          == "1c28dc3f1f804a1ad9c9b4b4cf5e2658d16ad4ed08e3020d04a8d2865018947c")
      #expect(document.diagnostics.isEmpty)
    }
  }

  @Test func lossyReadingIsReported() throws {
    let reader = DocumentReader(decoder: try TextDecoder(encoding: "utf-8", lossy: true))
    let document = try reader.document(Array("安全".utf8) + [0xFF] + Array("生产".utf8), path: nil)
    #expect(document.diagnostics.map(\.code) == ["undecodable-bytes"])
    #expect(document.diagnostics[0].span == SourceSpan(start: 2, end: 3))
  }

  @Test func missingFilesAndFolders() throws {
    #expect(throws: ReadError.system(ENOENT)) {
      try DocumentReader().read(FilePath("/tmp/no-such-notice.txt"))
    }
    #expect(throws: ReadError.folder) { try DocumentReader().read(FilePath("/tmp")) }
    #expect(ReadError.system(ENOENT).description == "No such file or directory")
  }

  @Test func emptyAndBlankFiles() {
    let reader = DocumentReader()
    #expect(throws: ReadError.empty) { try reader.document([], path: nil) }
    #expect(throws: ReadError.blank) {
      try reader.document(Array(" \r\n\u{3000}\u{200B}".utf8), path: nil)
    }
    #expect(throws: ReadError.blank) { try reader.document([0xEF, 0xBB, 0xBF], path: nil) }
  }

  @Test(arguments: [
    ("%PDF-1.7\n", FileSignature.pdf),
    ("PK\u{3}\u{4}....word/document.xml", .docx),
    ("PK\u{3}\u{4}....OFD.xml", .ofd),
    ("PK\u{3}\u{4}....xl/workbook.xml", .xlsx),
    ("PK\u{3}\u{4}....ppt/presentation.xml", .pptx),
    ("PK\u{3}\u{4}....mimetypeapplication/vnd.oasis.opendocument.text", .odt),
    ("PK\u{3}\u{4}....notes.txt", .zip),
    ("{\\rtf1\\ansi", .rtf),
    ("\u{FEFF}\r\n<!DOCTYPE html>", .html),
    ("<HTML><body>", .html),
    ("<?xml version=\"1.0\"?><html>", .html),
    ("<div class=\"wrap\">", .html),
    ("<?xml version=\"1.0\"?><w:document>", .wordXML),
    ("GIF89a", .image),
    ("BM\u{10}\0\0\0\0\0\0\0\0\0\0\0\0", .image),
    ("Rar!\u{1A}", .archive),
  ])
  func kindsAreToldByContent(content: String, signature: FileSignature) {
    #expect(FileSignature(Array(content.utf8)) == signature)
  }

  @Test func textThatBeginsWithMarkupIsNoPage() {
    let markdown = Array("<div>关于做好防汛工作的通知</div>\n\n各县：\n".utf8)
    #expect(FileSignature(markdown, fileExtension: "txt") == nil)
    #expect(FileSignature(markdown, fileExtension: "md") == nil)
    #expect(FileSignature(markdown, fileExtension: "htm") == .html)
    #expect(FileSignature(Array("<html>".utf8), fileExtension: "txt") == .html)
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}....xl/workbook.xml", "spreadsheet"),
    ("PK\u{3}\u{4}....notes.txt", "unpack it first"),
    ("<?xml version=\"1.0\"?><w:document>", "save it as plain text"),
    ("Rar!\u{1A}", "unpack it first"),
    ("GIF89a", "--ocr"),
  ])
  func whatCannotBeReadSaysWhatItIs(content: String, remedy: String) {
    #expect {
      try DocumentReader().document(Array(content.utf8), path: nil)
    } throws: { error in
      "\(error)".contains(remedy)
    }
  }

  @Test func oldOfficeFilesAreToldByTheirDirectory() {
    func file(_ name: String) -> [UInt8] {
      var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
      bytes += [UInt8](repeating: 0, count: 512 - bytes.count)
      for unit in name.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
      return bytes + [UInt8](repeating: 0, count: 640 - bytes.count)
    }
    #expect(throws: ReadError.notText(.oleSpreadsheet)) {
      try DocumentReader().document(file("Workbook"), path: nil)
    }
    #expect(throws: ReadError.notText(.olePresentation)) {
      try DocumentReader().document(file("PowerPoint Document"), path: nil)
    }
    #expect(throws: ReadError.encrypted(.docx)) {
      try DocumentReader().document(file("EncryptedPackage"), path: nil)
    }
    #expect(OLEDirectory.signature(of: file("WordDocument")) == .oleDocument)
  }

  @Test func binaryFiles() {
    let bytes = Array("abc".utf8) + [0, 1, 2, 0, 0]
    #expect(throws: ReadError.binary(byteOffset: 3)) {
      try DocumentReader().document(bytes, path: nil)
    }
  }

  @Test func utf16WithoutMarkGetsAHint() {
    let bytes = "一、检查\n二、整改\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(throws: ReadError.unmarkedUTF16(name: "utf-16le")) {
      try DocumentReader().document(bytes, path: nil)
    }
    let big = "一、检查\n二、整改\n".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(throws: ReadError.unmarkedUTF16(name: "utf-16be")) {
      try DocumentReader().document(big, path: nil)
    }
  }

  @Test func readsPipesAndLimitsSize() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(Array("long.txt".utf8))
      let bytes = [UInt8](repeating: 0x61, count: 300_000)
      try write(bytes, to: path)
      #expect(try FileBytes.read(path) == bytes)
      #expect(throws: ReadError.tooLarge(limit: 1000)) {
        try FileBytes.read(path, limit: 1000)
      }
      var ends: [Int32] = [0, 0]
      try #require(pipe(&ends) == 0)
      try #require(Foundation.write(ends[1], "安全", 6) == 6)
      close(ends[1])
      let document = try DocumentReader().read(descriptor: ends[0])
      close(ends[0])
      #expect(document.text == SourceText("安全"))
      #expect(document.source.path == nil)
    }
  }
}

@Suite struct FilePathTests {
  @Test(arguments: [
    ("texts/002.txt", "002", "txt"),
    ("/a/b.c/通知", "通知", ""),
    ("关于.2014.MD", "关于.2014", "md"),
    (".hidden", ".hidden", ""),
    ("folder/", "folder", ""),
  ])
  func parts(path: String, stem: String, suffix: String) {
    #expect(FilePath(path).stem == stem)
    #expect(FilePath(path).fileExtension == suffix)
  }

  @Test func namesInGB18030AreReadable() {
    // 安全.txt as an archive from Windows leaves it
    let path = FilePath(bytes: [0xB0, 0xB2, 0xC8, 0xAB] + Array(".txt".utf8))
    #expect(path.text == "安全.txt")
    #expect(path.stem == "安全")
  }

  @Test func entriesOfFolders() {
    #expect(FilePath("a").appending(Array("b".utf8)) == FilePath("a/b"))
    #expect(FilePath("a/").appending(Array("b".utf8)) == FilePath("a/b"))
    #expect(FilePath("a/.b").isHidden)
    #expect(!FilePath("a/b").isHidden)
  }
}
