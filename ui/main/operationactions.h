#pragma once

#include "core/model/ids.h"
#include "core/model/statustable.h"

#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace ui {

class MainViewModel;

/// Every operation as an action for the current certificate. Those that are not allowed stay
/// visible, are disabled and say why: beside their text, as tooltip and in the status line.
/// Names: "operation.quickRenewal", "operation.copyId", …
class OperationActions : public QObject
{
    Q_OBJECT

public:
    explicit OperationActions(const MainViewModel &viewModel, QObject *parent = nullptr);

    void setCertificate(const core::CertificateId &id); ///< Empty: none is current.
    void addTo(QMenu &menu) const;

signals:
    void triggered(core::Operation operation, const core::CertificateId &certificate);

private:
    struct Entry
    {
        core::Operation operation;
        QAction *action;
    };

    void add(core::Operation operation, const QString &name, const QString &icon);

    const MainViewModel &m_viewModel;
    core::CertificateId m_certificate;
    QList<Entry> m_entries;
};

} // namespace ui
