#if canImport(Glibc)
  import Glibc
#endif

/// Word-processor files of other kinds (doc, wps, rtf, odt), converted by LibreOffice without a
/// window.
///
/// LibreOffice ends with status 0 for missing and for broken files, and two runs that share a
/// profile hinder each other: so each run has a profile of its own, and what counts is whether the
/// output is there.
enum LibreOffice {
  /// How long a conversion may take; the first one of a machine makes a profile.
  static let seconds = 90

  /// - Parameters:
  ///   - bytes: the file.
  ///   - signature: what it is; gives the file its extension.
  /// - Throws: `ReadError`.
  static func extraction(
    of bytes: [UInt8], _ signature: FileSignature
  ) throws(ReadError) -> Extraction {
    let folder = try TemporaryFolder()
    let name = "notice." + (signature == .oleDocument ? "doc" : signature.rawValue)
    let file = try folder.write(bytes, to: name)
    #if Documents
      // As docx, so that automatic numbers, tables and tracked changes are read alike.
      let target = ("docx", "docx")
    #else
      let target = ("txt", "txt:Text (encoded):UTF8")
    #endif
    let result = try ChildProcess(
      program: "soffice",
      arguments: [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore",
        "--nolockcheck", "--convert-to", target.1, "--outdir", "\(folder.path)/out", file,
      ],
      package: "libreoffice-writer", seconds: seconds
    ).run()
    let output = FilePath("\(folder.path)/out/notice.\(target.0)")
    guard let converted = try? FileBytes.read(output, limit: DocumentReader.largestFile),
      !converted.isEmpty
    else {
      let complaint = result.complaint.split(separator: "\n").first.map(String.init) ?? ""
      if complaint.lowercased().contains("password") { throw .encrypted(signature) }
      throw .damaged(signature, "LibreOffice could not open it")
    }
    #if Documents
      var extraction = try DocxText.extraction(of: converted)
      extraction.converter = "soffice, docx"
      return extraction
    #else
      let text = try TextDecoder(encoding: "utf-8", lossy: true).decode(converted).text
      return Extraction(text: String(decoding: text.utf8, as: UTF8.self), converter: "soffice")
    #endif
  }
}
