import NoticeKit

extension Checklist {
  /// 发文机关：…　　文号：…　　成文日期：…　　共4项任务, for the line under a title.
  func sourceLine(_ language: Language) -> String {
    func part(_ label: String, _ value: String?) -> String? {
      value.map { label + language.choose("：", ": ") + $0 }
    }
    let issuers = metadata.issuers.isEmpty ? nil : metadata.issuers.joined(separator: "、")
    return [
      part(TaskColumn.issuer.heading(language), issuers),
      part(TaskColumn.documentNumber.heading(language), metadata.documentNumber?.text),
      part(language.choose("成文日期", "Issued"), metadata.date),
      language.choose("共\(tasks.count)项任务", "\(tasks.count) tasks"),
    ].compactMap { $0 }.joined(separator: language.choose("　　", "    "))
  }
}

extension ExportedNotice {
  /// 《关于…的通知》（青川市…，临消委〔2023〕9号，2023-11-02，4项）, for a list of several.
  func sourceEntry(_ language: Language) -> String {
    let metadata = notice.metadata
    let name = metadata.title ?? notice.id
    let count = checklist.tasks.count
    let parts =
      metadata.issuers + [metadata.documentNumber?.text, metadata.date].compactMap { $0 }
      + [language.choose("\(count)项", "\(count) tasks")]
    return (name.contains("《") ? name : language.choose("《\(name)》", name))
      + language.choose("（", " (") + parts.joined(separator: language.choose("，", ", "))
      + language.choose("）", ")")
  }
}
