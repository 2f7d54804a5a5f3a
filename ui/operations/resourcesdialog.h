#pragma once

#include "core/model/certificate.h"
#include "core/operations/boundresources.h"

#include <QDialog>

#include <functional>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace ui {

/// Which cloud resources use a certificate, as the provider finds them now. Names: "headline",
/// "resources", "progress", "note", "lookAgain", "copy", "close".
class ResourcesDialog : public QDialog
{
    Q_OBJECT

public:
    using Look = std::function<core::Task<core::BoundResources>(QObject *owner)>;

    /// Looks at once.
    ResourcesDialog(const core::Certificate &certificate, Look look, QWidget *parent = nullptr);

private:
    void lookNow();
    void take(const core::Result<core::BoundResources> &found);
    void copy() const;

    core::Certificate m_certificate;
    Look m_look;
    QLabel *m_headline;
    QTreeWidget *m_resources;
    QProgressBar *m_progress;
    QLabel *m_note;
    QPushButton *m_again;
    QPushButton *m_copy;
};

} // namespace ui
