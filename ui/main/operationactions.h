#pragma once

#include "core/model/ids.h"
#include "core/model/operation.h"

#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace ui {

class MainViewModel;

/// Every operation as an action for the selected certificates. Those that are not allowed stay
/// visible, are disabled and say why: beside their text, as tooltip and in the status line. With
/// several selected, those that take many are enabled if one of the certificates allows them.
/// Names: "operation.quickRenewal", "operation.copyId", …
class OperationActions : public QObject
{
    Q_OBJECT

public:
    explicit OperationActions(const MainViewModel &viewModel, QObject *parent = nullptr);

    void setCertificates(const QList<core::CertificateId> &ids); ///< Empty: none is selected.
    /// With submenus for what is needed less often.
    void addTo(QMenu &menu) const;

signals:
    void triggered(core::Operation operation, const QList<core::CertificateId> &certificates);

private:
    struct Entry
    {
        core::Operation operation;
        QAction *action;
    };

    void add(core::Operation operation, const QString &name, const QString &icon = {});
    QString whyNot(core::Operation operation) const;
    QAction *action(core::Operation operation) const;

    const MainViewModel &m_viewModel;
    QList<core::CertificateId> m_certificates;
    QList<Entry> m_entries;
};

} // namespace ui
