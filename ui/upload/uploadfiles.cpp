#include "ui/upload/uploadfiles.h"

#include "core/base/background.h"
#include "core/serverfiles/filebatch.h"

#include <QFileInfo>

#include <openssl/crypto.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

bool UploadFiles::isReading() const
{
    return std::ranges::any_of(
        m_files, [](const UploadFile &file) { return file.state == UploadFile::State::Reading; });
}

void UploadFiles::add(const QStringList &paths)
{
    for (const QString &path : paths) {
        std::erase_if(m_files, [&](const UploadFile &file) { return file.path == path; });
        if (m_files.size() >= mostFiles)
            break;
        UploadFile file;
        file.number = ++m_lastNumber;
        file.path = path;
        file.name = QFileInfo(path).fileName();
        m_files.push_back(file);
        core::whenDone(core::inBackground([path] { return open(path); }), this,
                       [this, number = file.number](const core::Result<Opened> &opened) {
                           if (opened)
                               take(number, *opened);
                       });
    }
    emit changed();
}

// On a pool thread: a drive may be slow, and some files take a while to be understood.
UploadFiles::Opened UploadFiles::open(const QString &path)
{
    if (!QFileInfo(path).isFile()) // a folder, or a pipe that would never end
        return {nullptr, core::fail(core::Error::Kind::FileUnreadable, path)};
    auto read = core::readFile(path, core::largestForeignFile);
    if (!read) {
        const bool isLarge = QFileInfo(path).size() > core::largestForeignFile;
        return {nullptr,
                isLarge ? core::fail(core::Error::Kind::BadInput, path, u"upload/too-large"_s)
                        : core::fail(core::Error::Kind::FileUnreadable, path)};
    }
    const auto bytes =
        std::make_shared<const core::Secret>(std::span(read->data(), std::size_t(read->size())));
    OPENSSL_cleanse(read->data(), std::size_t(read->size()));
    return {bytes, core::readForeignFile(*bytes, core::Secret())};
}

void UploadFiles::take(int number, const Opened &opened)
{
    UploadFile *file = find(number);
    if (!file) // taken away meanwhile
        return;
    takeContent(*file, opened.content, false);
    if (file->state == UploadFile::State::Locked)
        m_locked.emplace_back(number, opened.bytes);
    emit changed();
}

void UploadFiles::takeContent(UploadFile &file, const core::Result<core::ForeignFile> &content,
                              bool hadPassword)
{
    if (!content) {
        file.state = UploadFile::State::Unusable;
        file.problem = content.error();
        return;
    }
    file.content = *content;
    const bool isOpen = content->lock == core::ForeignFile::Lock::Open;
    file.state = isOpen ? UploadFile::State::Read : UploadFile::State::Locked;
    file.isPasswordWrong = !isOpen && hadPassword;
    if (isOpen)
        std::erase_if(m_locked, [&](const auto &each) { return each.first == file.number; });
}

void UploadFiles::unlock(int number, core::Secret password)
{
    UploadFile *file = find(number);
    const auto locked =
        std::ranges::find_if(m_locked, [&](const auto &each) { return each.first == number; });
    if (!file || locked == m_locked.end() || file->state == UploadFile::State::Reading)
        return;
    file->state = UploadFile::State::Reading;
    const auto shared = std::make_shared<const core::Secret>(std::move(password));
    core::whenDone(core::inBackground([bytes = locked->second, shared] {
                       return core::readForeignFile(*bytes, *shared);
                   }),
                   this, [this, number](const core::Result<core::Result<core::ForeignFile>> &read) {
                       UploadFile *waiting = find(number);
                       if (!waiting || !read)
                           return;
                       takeContent(*waiting, *read, true);
                       emit changed();
                   });
    emit changed();
}

void UploadFiles::remove(int number)
{
    std::erase_if(m_files, [&](const UploadFile &file) { return file.number == number; });
    std::erase_if(m_locked, [&](const auto &each) { return each.first == number; });
    emit changed();
}

void UploadFiles::clear()
{
    m_files.clear();
    m_locked.clear();
    emit changed();
}

const UploadFile *UploadFiles::firstLocked() const
{
    const auto found = std::ranges::find(m_files, UploadFile::State::Locked, &UploadFile::state);
    return found == m_files.end() ? nullptr : &*found;
}

UploadFile *UploadFiles::find(int number)
{
    const auto found = std::ranges::find(m_files, number, &UploadFile::number);
    return found == m_files.end() ? nullptr : &*found;
}

} // namespace ui
