// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/FileKind.h"

#include <QtCore/QFileInfo>
#include <QtCore/QtEndian>

#include <algorithm>
#include <initializer_list>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

struct Mark
{
    FileContent content;
    int at;
    QByteArrayView bytes;
};
/// Also with zeros in it.
template <std::size_t size> constexpr QByteArrayView mark(const char (&bytes)[size])
{
    return QByteArrayView(bytes, qsizetype(size) - 1);
}
constexpr Mark marks[] = {
    {FileContent::pdf, 0, mark("%PDF-")},
    {FileContent::image, 0, mark("\xff\xd8\xff")},
    {FileContent::image, 0, mark("\x89PNG\r\n\x1a\n")},
    {FileContent::image, 0, mark("GIF8")},
    {FileContent::image, 0, mark("II*\0")},
    {FileContent::image, 0, mark("MM\0*")},
    {FileContent::image, 8, mark("WEBP")},
    {FileContent::image, 4, mark("ftyphei")}, // HEIC of telephones
    {FileContent::image, 4, mark("ftyphev")},
    {FileContent::image, 4, mark("ftypmif1")},
    {FileContent::image, 4, mark("ftypavif")},
    {FileContent::video, 4, mark("ftyp")},
    {FileContent::video, 4, mark("moov")},
    {FileContent::video, 4, mark("mdat")},
    {FileContent::video, 8, mark("AVI ")},
    {FileContent::video, 0, mark("\x1a\x45\xdf\xa3")},
    {FileContent::video, 0, mark("\x30\x26\xb2\x75")},
    {FileContent::video, 0, mark("\0\0\1\xba")},
    {FileContent::video, 0, mark("FLV")},
    {FileContent::program, 0,
     mark("\x7f"
          "ELF")},
    {FileContent::program, 0, mark("\xfe\xed\xfa\xce")},
    {FileContent::program, 0, mark("\xfe\xed\xfa\xcf")},
    {FileContent::program, 0, mark("\xce\xfa\xed\xfe")},
    {FileContent::program, 0, mark("\xcf\xfa\xed\xfe")},
    {FileContent::program, 0, mark("\xca\xfe\xba\xbe")},
    {FileContent::program, 0, mark("#!")},
    {FileContent::program, 0, mark("\x4c\0\0\0\1\x14\2\0")}, // a shortcut of Windows
    {FileContent::ole, 0, mark("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")},
    {FileContent::zip, 0, mark("PK\3\4")},
    {FileContent::zip, 0, mark("PK\5\6")},
    {FileContent::archive, 0, mark("Rar!\x1a\7")},
    {FileContent::archive, 0, mark("7z\xbc\xaf\x27\x1c")},
    {FileContent::archive, 0, mark("\x1f\x8b")},
    {FileContent::rtf, 0, mark("{\\rtf")},
};

/// A program of Windows begins with MZ, and so may a text: the second header tells them apart.
bool isWindowsProgram(const QByteArray& head)
{
    if (!head.startsWith("MZ") || head.size() < 64) return false;
    const auto at = qFromLittleEndian<quint32>(head.constData() + 60);
    if (at > quint32(head.size())) return at < (1U << 20); // further on than we look, but where one may be
    const QByteArray second = head.mid(at, 2);
    return second == "PE" || second == "NE" || second == "LE" || second == "LX";
}

FileContent textOrUnknown(const QByteArray& head)
{
    const bool wide = head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff");
    const bool plain = std::none_of(head.begin(), head.end(), [](char c) { return c >= 0 && c < 9; });
    if (!wide && !plain) return FileContent::unknown;
    const QByteArray start = (head.startsWith("\xef\xbb\xbf") ? head.mid(3) : head).trimmed();
    return start.startsWith('<') ? FileContent::markup : FileContent::text;
}

bool isAmong(const QString& ending, std::initializer_list<QLatin1StringView> endings)
{
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

/// What a file with this ending may hold; none where the ending says nothing that can be judged.
std::initializer_list<FileContent> contentsFor(const QString& ending)
{
    using enum FileContent;
    static constexpr std::initializer_list<FileContent> forPdf{pdf}, forImage{image}, forVideo{video}, forZip{zip},
        forArchive{archive, zip}, forOld{ole, zip, rtf, markup, text}, forNew{zip, ole}, forAny{};
    if (ending == "pdf"_L1) return forPdf;
    if (isAmong(ending, {"jpg"_L1, "jpeg"_L1, "png"_L1, "gif"_L1, "tif"_L1, "tiff"_L1, "webp"_L1, "heic"_L1, "heif"_L1,
                         "bmp"_L1}))
        return forImage;
    if (isAmong(ending, {"mp4"_L1, "mov"_L1, "avi"_L1, "mkv"_L1, "wmv"_L1, "flv"_L1, "3gp"_L1})) return forVideo;
    if (isAmong(ending, {"doc"_L1, "xls"_L1, "ppt"_L1, "wps"_L1, "et"_L1, "dps"_L1})) return forOld;
    if (isAmong(ending, {"docx"_L1, "xlsx"_L1, "pptx"_L1})) return forNew;
    if (ending == "zip"_L1) return forZip;
    if (isAmong(ending, {"rar"_L1, "7z"_L1, "gz"_L1})) return forArchive;
    return forAny;
}

bool runs(const QString& ending)
{
    return isAmong(ending, {"exe"_L1, "com"_L1, "scr"_L1, "pif"_L1, "bat"_L1, "cmd"_L1, "ps1"_L1, "vbs"_L1,
                            "vbe"_L1, "js"_L1,  "jse"_L1, "wsf"_L1, "wsh"_L1, "hta"_L1, "msi"_L1, "msp"_L1,
                            "dll"_L1, "cpl"_L1, "lnk"_L1, "jar"_L1, "apk"_L1, "reg"_L1, "scf"_L1, "sh"_L1});
}

QString usualEnding(FileContent content)
{
    switch (content) {
    case FileContent::text:
        return u"txt"_s;
    case FileContent::pdf:
        return u"pdf"_s;
    case FileContent::image:
        return u"jpg/png"_s;
    case FileContent::video:
        return u"mp4"_s;
    case FileContent::ole:
        return u"doc/xls"_s;
    case FileContent::zip:
        return u"zip/docx/xlsx"_s;
    case FileContent::archive:
        return u"rar/7z"_s;
    case FileContent::rtf:
        return u"rtf"_s;
    case FileContent::markup:
        return u"html/xml"_s;
    case FileContent::unknown:
    case FileContent::program:
        break;
    }
    return u"?"_s;
}

} // namespace

FileContent contentOf(const QByteArray& head)
{
    if (isWindowsProgram(head)) return FileContent::program;
    for (const Mark& one : marks)
        if (QByteArrayView(head).sliced(std::min<qsizetype>(one.at, head.size())).startsWith(one.bytes))
            return one.content;
    if (head.startsWith("BM") && head.size() > 14 && qFromLittleEndian<quint32>(head.constData() + 6) == 0)
        return FileContent::image;
    return textOrUnknown(head);
}

Result<> mayBeFiled(const QString& path, const QByteArray& head)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    const FileContent content = contentOf(head);
    if (runs(ending) || content == FileContent::program) return fail(ErrorCode::fileExecutable, {path});
    const auto allowed = contentsFor(ending);
    if (allowed.size() > 0 && std::find(allowed.begin(), allowed.end(), content) == allowed.end())
        return fail(ErrorCode::fileNotItsKind, {path, ending, usualEnding(content)});
    return {};
}

} // namespace qj
