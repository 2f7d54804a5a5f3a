#pragma once

#include "core/vault/escrowfiles.h"

namespace core {

/// A folder of the profile, made at the first write and open to its owner alone. The disk is waited
/// for in Qt's pool, never in the caller's thread.
class EscrowFolder final : public EscrowFiles
{
public:
    explicit EscrowFolder(QString path)
        : m_path(std::move(path))
    {
    }

    Task<void> write(const QString &name, const QByteArray &content) override;
    Task<QByteArray> read(const QString &name) override;
    Task<void> remove(const QString &name) override;

private:
    QString m_path;
};

} // namespace core
