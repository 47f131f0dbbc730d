import NoticeFormats

extension InputList.Entries {
  /// The names of the files below `--output-dir`: the place below the operand's folder, with the
  /// extension of the format; where two would be the same, with the old extension as well.
  func outputNames(_ fileExtension: String) -> [String] {
    var used: Set<String> = []
    return map { entry in
      var path = entry.path?.lastComponent.text ?? "stdin"
      if case .file(let file, let root?) = entry, root.bytes != [0x2E] {
        let prefix = root.text.hasSuffix("/") ? root.text : root.text + "/"
        if file.text.hasPrefix(prefix) { path = String(file.text.dropFirst(prefix.count)) }
      } else if case .file(let file, .some) = entry {
        path = file.text
      }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let stem = name.lastIndex(of: ".").map { $0 == name.startIndex ? name : String(name[..<$0]) }
      let folder = String(path.dropLast(name.count))
      var candidate = "\(folder)\(stem ?? name).\(fileExtension)"
      if used.contains(candidate) { candidate = "\(folder)\(name).\(fileExtension)" }
      var number = 2
      while !used.insert(candidate).inserted {
        candidate = "\(folder)\(name)-\(number).\(fileExtension)"
        number += 1
      }
      return candidate
    }
  }
}
