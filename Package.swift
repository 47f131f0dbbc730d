// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "NoticeKit",
  products: [
    .library(name: "NoticeKit", targets: ["NoticeKit"]),
    .library(name: "NoticeFormats", targets: ["NoticeFormats"]),
    .library(name: "NoticeExport", targets: ["NoticeExport"]),
    .executable(name: "noticekit", targets: ["NoticeCLI"]),
  ],
  dependencies: [],
  targets: [
    .target(name: "NoticeKit"),
    .target(name: "NoticeFormats", dependencies: ["NoticeKit"]),
    .target(name: "NoticeExport", dependencies: ["NoticeKit"]),
    .executableTarget(
      name: "NoticeCLI", dependencies: ["NoticeKit", "NoticeFormats", "NoticeExport"]),
    .testTarget(
      name: "NoticeKitTests", dependencies: ["NoticeKit"], exclude: ["Specs"]),
    .testTarget(name: "NoticeFormatsTests", dependencies: ["NoticeFormats"]),
    .testTarget(name: "NoticeExportTests", dependencies: ["NoticeExport"]),
    .testTarget(
      name: "NoticeCLITests", dependencies: ["NoticeCLI", "NoticeExport", "NoticeFormats"]),
  ],
  swiftLanguageModes: [.v6]
)
