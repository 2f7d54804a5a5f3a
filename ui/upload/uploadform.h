#pragma once

#include <QList>
#include <QWidget>

#include <utility>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace ui {

class FindingList;
class UploadViewModel;

/// What was opened, what was found in it, and what the person decides. Names: "files", "addFiles",
/// "removeFile", "passwordLabel", "password", "unlock", "certificate" (the choice, if there are
/// several), "names", "facts", "findings", "completeChain", "completionProblem", "alias",
/// "project", "keepKey".
class UploadForm : public QWidget
{
    Q_OBJECT

public:
    using Projects = QList<std::pair<qint64, QString>>; ///< Number and name.

    UploadForm(UploadViewModel &viewModel, const Projects &projects);

    void refresh();
    void clearPassword(); ///< The field is the only place that has it as text.

signals:
    void addFilesRequested();

private:
    QWidget *makeFiles();
    QWidget *makePassword();
    QWidget *makeCertificate();
    QWidget *makeChoices(const Projects &projects);
    void refreshFiles();
    void refreshPassword();
    void refreshCertificate();
    void removeSelected();
    void unlock();
    void takeProject();

    UploadViewModel &m_viewModel;
    QTreeWidget *m_files;
    QPushButton *m_remove;
    QWidget *m_passwordRow;
    QLabel *m_passwordLabel;
    QLineEdit *m_password;
    QPushButton *m_unlock;
    int m_lockedFile = 0; // whose password is asked for
    QWidget *m_found;
    QComboBox *m_certificate;
    QLabel *m_names;
    QLabel *m_facts;
    FindingList *m_findings;
    QPushButton *m_complete;
    QLabel *m_completionProblem;
    QLineEdit *m_alias;
    QComboBox *m_project;
    QCheckBox *m_keepKey;
};

} // namespace ui
